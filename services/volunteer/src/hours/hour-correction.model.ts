import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import { whereGiven } from '@onecore/store/partial-index'
import type { Lifecycled } from '@onecore/subgraph/command/decision'
import { lifecycledFields } from '@onecore/subgraph/command/lifecycled-fields'
import type { HourCorrectionState } from './hour-correction.lifecycle.js'

/** Somebody says that an entry of hours is wrong. 时长更正申请 */
export interface HourCorrection extends StoredDocument, Lifecycled<HourCorrectionState> {
  hourEntryId: string
  volunteerPersonId: string
  /** The notice on which the entry stands, which cannot end before this is decided. */
  publicationId: string | null
  communityId: string
  path: string[]
  requestedById: string
  reason: string
  /** The true time; both null when the service was not given at all. */
  from: Date | null
  to: Date | null
  decision: string | null
}

export const hourCorrectionKind = kind<HourCorrection>({
  name: 'HourCorrection',
  collection: 'hour_corrections',
  prefix: 'hourcorr',
  schema: documentSchema<HourCorrection>(
    {
      ...storedFields,
      ...lifecycledFields,
      hourEntryId: { type: String, required: true },
      volunteerPersonId: { type: String, required: true },
      publicationId: { type: String, default: null },
      communityId: { type: String, required: true },
      path: { type: [String], required: true },
      requestedById: { type: String, required: true },
      reason: { type: String, required: true },
      from: { type: Date, default: null },
      to: { type: Date, default: null },
      decision: { type: String, default: null },
    },
    storedOptions,
  )
    .index({ hourEntryId: 1 }, { unique: true, partialFilterExpression: { status: 'REQUESTED' } })
    .index({ publicationId: 1 }, whereGiven('publicationId'))
    .index({ path: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, status: 1, createdAt: -1, _id: -1 })
    .index({ volunteerPersonId: 1, createdAt: -1, _id: -1 }),
})
