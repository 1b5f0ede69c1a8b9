import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type TestDatabase, testDatabase } from '@onecore/testing/database'
import { ensureCollection } from './connection.js'
import { isDuplicateKey, transact } from './transaction.js'

let database: TestDatabase
const rows = () => database.connection.collection<{ _id: string; by?: number }>('rows')

beforeAll(async () => {
  database = await testDatabase('transaction')
  await ensureCollection(database.connection, 'rows')
})
afterAll(() => database?.drop())

test('what fails leaves nothing behind', async () => {
  const failing = transact(database.connection, async (session) => {
    await rows().insertOne({ _id: 'half' }, { session })
    throw new Error('and then the lights went out')
  })
  await expect(failing).rejects.toThrow('lights went out')
  expect(await rows().findOne({ _id: 'half' })).toBeNull()
})

test('two that meet are repeated until each has its turn', async () => {
  await rows().insertOne({ _id: 'shared', by: 0 })
  const add = () =>
    transact(database.connection, async (session) => {
      const row = await rows().findOne({ _id: 'shared' }, { session })
      await rows().updateOne({ _id: 'shared' }, { $set: { by: (row?.by ?? 0) + 1 } }, { session })
    })
  await Promise.all(Array.from({ length: 10 }, add))
  expect(await rows().findOne({ _id: 'shared' })).toMatchObject({ by: 10 })
})

test('a refused unique key is recognized, and a collection may be made twice', async () => {
  await ensureCollection(database.connection, 'rows')
  await rows().insertOne({ _id: 'once' })
  const error = await rows()
    .insertOne({ _id: 'once' })
    .catch((refused: unknown) => refused)
  expect(isDuplicateKey(error)).toBe(true)
  expect(isDuplicateKey(new Error('something else'))).toBe(false)
})
