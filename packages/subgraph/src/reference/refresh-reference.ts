import { type Kind, modelOf, type StoredDocument } from '@onecore/store/kind'
import type { QueryFilter } from 'mongoose'
import type { Fields } from '../command/decision.js'
import type { ReactionScope } from '../reaction.js'

/** Brings a service's own copy of something up to date, as its owner tells it; the version is the owner's. */
export async function refreshReference<Doc extends StoredDocument>(
  { tx, now }: ReactionScope,
  kind: Kind<Doc>,
  id: string,
  version: number,
  fields: Fields<Doc>,
): Promise<void> {
  const update = { $set: { ...fields, version, updatedAt: now }, $setOnInsert: { createdAt: now, eventSequence: 0 } }
  await modelOf(tx.connection, kind).updateOne({ _id: id } as QueryFilter<Doc>, update as never, {
    upsert: true,
    session: tx.session,
  })
}
