import mongoose, { type Connection } from 'mongoose'
import { type Kind, modelOf } from './kind.js'

/** Opens one service's database. Reads see what a majority has, writes wait for a majority and the journal. */
export function connect(uri: string, database: string): Promise<Connection> {
  return mongoose
    .createConnection(uri, {
      dbName: database,
      autoIndex: false,
      autoCreate: false,
      serverSelectionTimeoutMS: 5_000,
      maxPoolSize: 20,
      readConcern: { level: 'majority' },
      writeConcern: { w: 'majority', j: true },
      retryWrites: true,
    })
    .asPromise()
}

/** Makes collections and indexes of the kinds a service stores. Safe to run at every start. */
export async function ensureIndexes(connection: Connection, kinds: readonly Kind<never>[]): Promise<void> {
  for (const kind of kinds) {
    const model = modelOf(connection, kind as unknown as Kind)
    await model.createCollection()
    await model.createIndexes()
  }
}
