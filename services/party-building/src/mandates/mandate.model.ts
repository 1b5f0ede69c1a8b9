import type { MandateRole, ScopeKind } from '@onecore/access/caller'
import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import { whereGiven } from '@onecore/store/partial-index'

/** A dated authority of a person or a system: a role for one place or body. 授权 */
export interface StoredMandate extends StoredDocument {
  /** The person who holds it; null when a sign-in does. */
  personId: string | null
  /** The sign-in that holds it: a department's system, or the first administrator. */
  signInId: string | null
  role: MandateRole
  scopeKind: ScopeKind
  scopeId: string
  communityId: string | null
  /** Ids from the city down to the scope itself: who may see and grant it. */
  path: string[]
  validFrom: Date
  /** The first moment it is no longer in force. */
  validTo: Date | null
}

export const mandateKind = kind<StoredMandate>({
  name: 'Mandate',
  collection: 'mandates',
  prefix: 'mand',
  schema: documentSchema<StoredMandate>(
    {
      ...storedFields,
      personId: { type: String, default: null },
      signInId: { type: String, default: null },
      role: { type: String, required: true },
      scopeKind: { type: String, required: true },
      scopeId: { type: String, required: true },
      communityId: { type: String, default: null },
      path: { type: [String], required: true },
      validFrom: { type: Date, required: true },
      validTo: { type: Date, default: null },
    },
    storedOptions,
  )
    .index({ personId: 1, createdAt: -1, _id: -1 }, whereGiven('personId'))
    .index({ signInId: 1 }, whereGiven('signInId'))
    .index({ path: 1, createdAt: -1, _id: -1 })
    .index({ createdAt: -1, _id: -1 })
    .index({ communityId: 1 })
    .index({ role: 1 }),
})
