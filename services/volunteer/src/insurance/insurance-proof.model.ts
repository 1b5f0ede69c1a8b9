import type { CalendarDay } from '@onecore/kernel/day'
import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'

/** Everybody of a team, volunteers by name (of a team, when one is given), or everybody registered in a community. */
export type InsuredGroup = 'TEAM' | 'VOLUNTEERS' | 'COMMUNITY'

/** Proof of accident insurance for volunteers or for a whole team (Volunteer Service Regulations, art. 17). 保险凭证 */
export interface InsuranceProof extends StoredDocument {
  insured: InsuredGroup
  teamId: string | null
  /** Who is covered by name; empty when a whole group is. */
  volunteerIds: string[]
  volunteerPersonIds: string[]
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
      insured: { type: String, required: true },
      teamId: { type: String, default: null },
      volunteerIds: { type: [String], required: true },
      volunteerPersonIds: { type: [String], required: true },
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
    .index({ volunteerIds: 1, createdAt: -1, _id: -1 })
    .index({ volunteerPersonIds: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, createdAt: -1, _id: -1 })
    .index({ communityId: 1, insured: 1, validTo: 1 })
    .index({ teamId: 1, validTo: 1, _id: 1 })
    .index({ volunteerPersonIds: 1, validTo: 1, _id: 1 })
    .index({ path: 1, validTo: 1, _id: 1 }),
})
