import mongoose, { type Connection } from 'mongoose'
import { fillDefaults } from './fill-defaults.js'
import { type AnyKind, modelOf } from './kind.js'
import { type DeclaredIndex, makeIndexes } from './make-indexes.js'

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

const namespaceExists = 48

/** Makes a collection that does not exist yet: a transaction would otherwise pay for making it. */
export async function ensureCollection(connection: Connection, name: string): Promise<void> {
  try {
    await connection.db?.createCollection(name)
  } catch (error) {
    if ((error as { code?: unknown }).code !== namespaceExists) throw error
  }
}

/** Makes collections and indexes of the kinds a service stores, of documents that have all fields. Safe to repeat. */
export async function ensureKinds(connection: Connection, kinds: readonly AnyKind[]): Promise<void> {
  for (const kind of kinds) {
    const model = modelOf(connection, kind)
    await model.createCollection()
    await fillDefaults(connection, kind)
    // Mongoose also knows words like `asc` for a direction; MongoDB's own are used here.
    const declared = model.schema.indexes().map(([key, options]) => ({ ...options, key }) as DeclaredIndex)
    await makeIndexes(model.collection, declared)
  }
}
