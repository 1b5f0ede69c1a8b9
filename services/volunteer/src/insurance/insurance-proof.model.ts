import type { CalendarDay } from '@onecore/kernel/day'
import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'

/** Proof of accident insurance for one volunteer or for a whole team (Volunteer Service Regulations, art. 17). 保险凭证 */
export interface InsuranceProof extends StoredDocument {
  /** Exactly one of the two is covered. */
  teamId: string | null
  volunteerId: string | null
  volunteerPersonId: string | null
  communityId: string
  path: string[]
  insurer: string
  policyNumber: string
  validFrom: CalendarDay
  /** The last day that is covered. */
  validTo: CalendarDay
  /** When it turned out that it was recorded wrongly; it covers nobody from then on. */
  withdrawnAt: Date | null
}

export const insuranceProofKind = kind<InsuranceProof>({
  name: 'InsuranceProof',
  collection: 'insurance_proofs',
  prefix: 'insur',
  schema: documentSchema<InsuranceProof>(
    {
      ...storedFields,
      teamId: { type: String, default: null },
      volunteerId: { type: String, default: null },
      volunteerPersonId: { type: String, default: null },
      communityId: { type: String, required: true },
      path: { type: [String], required: true },
      insurer: { type: String, required: true },
      policyNumber: { type: String, required: true },
      validFrom: { type: String, required: true },
      validTo: { type: String, required: true },
      withdrawnAt: { type: Date, default: null },
    },
    storedOptions,
  )
    .index({ teamId: 1, createdAt: -1, _id: -1 })
    .index({ volunteerId: 1, createdAt: -1, _id: -1 })
    .index({ volunteerPersonId: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, createdAt: -1, _id: -1 }),
})
