import { mongo } from 'mongoose'

/** Removes databases of a benchmark from a server that may not be its own. */
export async function dropDatabases(uri: string, names: readonly string[]): Promise<void> {
  const client = await new mongo.MongoClient(uri).connect()
  try {
    for (const name of names) await client.db(name).dropDatabase()
  } finally {
    await client.close()
  }
}
