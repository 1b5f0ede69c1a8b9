import { connect } from '@onecore/store/connection'
import type { Connection } from 'mongoose'
import { serverFromEnvironment } from './environment.js'
import { uniqueName } from './unique-name.js'

export interface TestDatabase {
  /** Connection string of the server, without a database. */
  readonly uri: string
  /** The database's own name, for a service that opens its own connection. */
  readonly name: string
  readonly connection: Connection
  /** Removes the database and closes the connection: `afterAll(() => database.drop())`. */
  drop(): Promise<void>
}

/**
 * An empty database of its own for one test file, on the real MongoDB that `npm test` started. It is opened as the
 * services open theirs, so reads and writes have the same guarantees.
 * @param name what the test is about; part of the database's name, to be recognized in logs.
 */
export async function testDatabase(name: string): Promise<TestDatabase> {
  const uri = serverFromEnvironment('MONGODB_URI', 'mongodb://127.0.0.1:27017/?replicaSet=rs0')
  const database = uniqueName(name)
  const connection = await connect(uri, database)
  return {
    uri,
    name: database,
    connection,
    drop: async () => {
      await connection.dropDatabase()
      await connection.close()
    },
  }
}
