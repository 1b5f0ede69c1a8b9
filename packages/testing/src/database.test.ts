import { afterAll, expect, test } from '@jest/globals'
import { type TestDatabase, testDatabase } from './database.js'

const opened: TestDatabase[] = []
const open = async (): Promise<TestDatabase> => {
  const database = await testDatabase('Orders, 点单')
  opened.push(database)
  return database
}
afterAll(() => Promise.all(opened.map((database) => database.connection.close())))

test('two files with the same subject do not see each other', async () => {
  const [one, other] = [await open(), await open()]
  await one.connection.collection('notes').insertOne({ text: 'mine' })
  expect(await other.connection.collection('notes').countDocuments()).toBe(0)
  await one.drop()
  await other.drop()
})

test('drop leaves nothing behind', async () => {
  const database = await open()
  await database.connection.collection('notes').insertOne({ text: 'gone soon' })
  await database.drop()
  const witness = await open()
  const { databases } = await witness.connection.getClient().db().admin().listDatabases({ nameOnly: true })
  expect(databases.map(({ name }) => name)).not.toContain(database.name)
  await witness.drop()
})

test('without a server it says how to get one', async () => {
  const uri = process.env.MONGODB_URI
  delete process.env.MONGODB_URI
  try {
    await expect(testDatabase('orders')).rejects.toThrow('MONGODB_URI is not set: run this test through `npm test')
  } finally {
    process.env.MONGODB_URI = uri
  }
})
