import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import type { Openable } from './person-vault.js'
import type { Purpose } from './purposes.js'

/**
 * Somebody has looked at somebody's personal data: who, why, and which fields; never their values. People can read who
 * looked at theirs (PIPL art. 44–45). 查阅记录
 */
export interface Disclosure extends StoredDocument {
  personId: string
  communityId: string
  path: string[]
  purpose: Purpose
  reason: string
  fields: Openable[]
  /** Person id, or the subject of a system. */
  actorId: string
}

export const disclosureKind = kind<Disclosure>({
  name: 'PersonDisclosure',
  collection: 'disclosures',
  prefix: 'discl',
  schema: documentSchema<Disclosure>(
    {
      ...storedFields,
      personId: { type: String, required: true },
      communityId: { type: String, required: true },
      path: { type: [String], required: true },
      purpose: { type: String, required: true },
      reason: { type: String, required: true },
      fields: { type: [String], required: true },
      actorId: { type: String, required: true },
    },
    storedOptions,
  ).index({ personId: 1, createdAt: -1, _id: -1 }),
})
