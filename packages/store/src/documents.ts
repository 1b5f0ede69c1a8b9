import type { ClientSession, Connection } from 'mongoose'
import { type Kind, modelOf, type StoredDocument } from './kind.js'

/** What writing needs of a Mongoose model; its own signatures cost the compiler more than all the rest together. */
interface Writable {
  create(documents: readonly object[], options: object): Promise<unknown>
  updateOne(filter: object, update: object, options: object): Promise<{ matchedCount: number }>
}

const writable = (connection: Connection, kind: Kind): Writable => modelOf(connection, kind) as unknown as Writable

/** Stores a new document, checked by its schema. */
export async function insertDocument(
  connection: Connection,
  kind: Kind,
  document: object,
  session: ClientSession,
): Promise<void> {
  await writable(connection, kind).create([document], { session })
}

/** Changes a document that is still as it was read; one that is not is a defect, as transactions see one snapshot. */
export async function updateDocument(
  connection: Connection,
  kind: Kind,
  { _id, version }: StoredDocument,
  changes: object,
  session: ClientSession,
): Promise<void> {
  const options = { session, runValidators: true }
  const { matchedCount } = await writable(connection, kind).updateOne({ _id, version }, { $set: changes }, options)
  if (matchedCount !== 1) throw new Error(`${kind.name} ${_id} is not at version ${version} any more`)
}
