import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type TestDatabase, testDatabase } from '@onecore/testing/database'
import mongoose, { type Schema } from 'mongoose'
import { connect, ensureKinds } from './connection.js'
import type { AnyKind } from './kind.js'

let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase('indexes')
})
afterAll(() => database?.drop())

/** Houses, as some version of a service declares them. */
function houses(declare: (schema: Schema) => void): AnyKind {
  const schema = new mongoose.Schema({ _id: String, code: String, street: String }, { autoIndex: false })
  declare(schema)
  return { name: 'House', collection: 'houses', prefix: 'house', schema }
}

/** A version of the service starts, on a connection of its own as a process has one. */
async function start(version: AnyKind): Promise<void> {
  const connection = await connect(database.uri, database.name)
  await ensureKinds(connection, [version]).finally(() => connection.close())
}

const indexes = async () => {
  const all = (await database.connection.collection('houses').indexes()) as { name: string }[]
  return Object.fromEntries(all.map(({ name, ...rest }) => [name, rest]))
}

const first = houses((schema) => {
  schema.index({ code: 1 }, { unique: true, partialFilterExpression: { code: { $type: 'string' } } })
  schema.index({ street: 1, code: -1 })
})
const next = houses((schema) => {
  schema.index({ code: 1 }, { unique: true, partialFilterExpression: { code: { $gt: '' } } })
})

test('an index that is declared otherwise in a new version is made anew; what nobody declares stays', async () => {
  await start(first)
  await database.connection.collection('houses').createIndex({ street: 1 }, { name: 'by-hand' })
  await start(next)
  const after = await indexes()
  expect(after.code_1).toMatchObject({ unique: true, partialFilterExpression: { code: { $gt: '' } } })
  expect(Object.keys(after).sort()).toEqual(['_id_', 'by-hand', 'code_1', 'street_1_code_-1'])
})

test('an index that is declared as before is left as it is', async () => {
  await start(next)
  const commands: string[] = []
  const connection = await mongoose
    .createConnection(database.uri, { dbName: database.name, autoIndex: false, monitorCommands: true })
    .asPromise()
  connection.getClient().on('commandStarted', ({ commandName }) => commands.push(commandName))
  await ensureKinds(connection, [next]).finally(() => connection.close())
  expect(commands).toContain('createIndexes')
  expect(commands).not.toContain('dropIndexes')
})

test('several replicas of a new version may start at once', async () => {
  await start(first)
  await Promise.all([start(next), start(next), start(next)])
  expect((await indexes()).code_1).toMatchObject({ partialFilterExpression: { code: { $gt: '' } } })
})
