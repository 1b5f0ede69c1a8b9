import { modelOf } from '@onecore/store/kind'
import type { AnyBulkWriteOperation, Connection } from 'mongoose'
import { type Person, personKind } from '../persons/person.model.js'
import type { PersonVault } from '../persons/person-vault.js'

/**
 * Seals everything again that lies under an older key, after the vault was given a new current one; returns how many
 * people that were. Safe beside running commands: a record that changes meanwhile is left alone, so run it until it
 * returns 0, and take the old key off the ring only then. Versions stay: nothing has changed for a reader.
 */
export async function rotateKeys(connection: Connection, vault: PersonVault, batchSize = 500): Promise<number> {
  const model = modelOf(connection, personKind)
  let rotated = 0
  let after = ''
  for (;;) {
    const batch = await model
      .find({ _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(batchSize)
      .lean<Person[]>()
    const writes = batch.flatMap((person): AnyBulkWriteOperation<Person>[] => {
      const fields = vault.resealed(person)
      if (fields === null) return []
      return [{ updateOne: { filter: { _id: person._id, version: person.version }, update: { $set: fields } } }]
    })
    if (writes.length > 0) rotated += (await model.bulkWrite(writes, { timestamps: false })).modifiedCount
    const last = batch.at(-1)
    if (last === undefined || batch.length < batchSize) return rotated
    after = last._id
  }
}
