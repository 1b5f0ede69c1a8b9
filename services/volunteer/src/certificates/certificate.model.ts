import type { CalendarDay } from '@onecore/kernel/day'
import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import { whereGiven } from '@onecore/store/partial-index'
import type { Lifecycled } from '@onecore/subgraph/command/decision'
import { lifecycledFields } from '@onecore/subgraph/command/lifecycled-fields'
import type { VolunteerCertificateState } from './certificate.lifecycle.js'

/** Why a certificate no longer holds; everybody who verifies it is told. 撤销原因 */
export type RevocationCause = 'HOURS_CORRECTED' | 'ISSUED_IN_ERROR' | 'PERSON_ERASED'

/** What a community certifies of the hours it has on record for a volunteer. 志愿服务记录证明 */
export interface VolunteerCertificate extends StoredDocument, Lifecycled<VolunteerCertificateState> {
  volunteerId: string
  volunteerPersonId: string
  /** The community that issues it, of the hours that it recorded itself. */
  communityId: string
  path: string[]
  /** The days that were applied for; null: from the first service on, or up to the last. */
  from: CalendarDay | null
  to: CalendarDay | null
  /** The revoked certificate in whose place this one stands. */
  replacesId: string | null
  /** The signed certificate as a compact JWS, its number, and the entries behind it; null and none until it is issued. */
  document: string | null
  number: string | null
  hourEntryIds: string[]
  revokedBecause: RevocationCause | null
  /** Why it was denied or revoked, in the community's words. */
  reason: string | null
}

export const volunteerCertificateKind = kind<VolunteerCertificate>({
  name: 'VolunteerCertificate',
  collection: 'certificates',
  prefix: 'vcert',
  schema: documentSchema<VolunteerCertificate>(
    {
      ...storedFields,
      ...lifecycledFields,
      volunteerId: { type: String, required: true },
      volunteerPersonId: { type: String, required: true },
      communityId: { type: String, required: true },
      path: { type: [String], required: true },
      from: { type: String, default: null },
      to: { type: String, default: null },
      replacesId: { type: String, default: null },
      document: { type: String, default: null },
      number: { type: String, default: null },
      hourEntryIds: { type: [String], required: true },
      revokedBecause: { type: String, default: null },
      reason: { type: String, default: null },
    },
    storedOptions,
  )
    // One application at a time.
    .index({ volunteerId: 1 }, { unique: true, partialFilterExpression: { status: 'APPLIED' } })
    .index({ number: 1 }, { unique: true, ...whereGiven('number') })
    .index({ hourEntryIds: 1 }, { partialFilterExpression: { status: 'ISSUED' } })
    .index({ volunteerId: 1, createdAt: -1, _id: -1 })
    .index({ volunteerPersonId: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, status: 1, createdAt: -1, _id: -1 }),
})
