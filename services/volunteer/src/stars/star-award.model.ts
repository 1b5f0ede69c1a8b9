import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import type { Lifecycled } from '@onecore/subgraph/command/decision'
import { lifecycledFields } from '@onecore/subgraph/command/lifecycled-fields'
import type { StarAwardState } from './star-award.lifecycle.js'

/** A volunteer's application for a number of stars. 星级志愿者 */
export interface StarAward extends StoredDocument, Lifecycled<StarAwardState> {
  volunteerId: string
  volunteerPersonId: string
  communityId: string
  path: string[]
  stars: number
  /** Minutes on record when it was applied for, and again when it was awarded. */
  minutes: number
  reason: string | null
}

export const starAwardKind = kind<StarAward>({
  name: 'StarAward',
  collection: 'star_awards',
  prefix: 'star',
  schema: documentSchema<StarAward>(
    {
      ...storedFields,
      ...lifecycledFields,
      volunteerId: { type: String, required: true },
      volunteerPersonId: { type: String, required: true },
      communityId: { type: String, required: true },
      path: { type: [String], required: true },
      stars: { type: Number, required: true },
      minutes: { type: Number, required: true },
      reason: { type: String, default: null },
    },
    storedOptions,
  )
    // One application at a time, and each star once.
    .index({ volunteerId: 1 }, { unique: true, partialFilterExpression: { status: 'APPLIED' } })
    .index({ volunteerId: 1, status: 1, stars: -1 })
    .index({ volunteerId: 1, createdAt: -1, _id: -1 })
    .index({ volunteerPersonId: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, stars: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, status: 1, createdAt: -1, _id: -1 }),
})
