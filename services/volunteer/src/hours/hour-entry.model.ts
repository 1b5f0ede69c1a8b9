import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import { whereGiven } from '@onecore/store/partial-index'
import type { Lifecycled } from '@onecore/subgraph/command/decision'
import { lifecycledFields } from '@onecore/subgraph/command/lifecycled-fields'
import type { NationalRecordState } from '../national-records/national-record.lifecycle.js'
import type { EvidenceKind } from '../orders/evidence.js'
import type { HourEntryState } from './hour-entry.lifecycle.js'

/** Time of one volunteer's service on one order, or at one session of a programme, without travel. 志愿服务时长 */
export interface HourEntry extends StoredDocument, Lifecycled<HourEntryState> {
  volunteerId: string
  volunteerPersonId: string
  /** Null when it was help at a session. */
  orderId: string | null
  /** The session of a programme; absent for service on an order. */
  sessionId?: string | null
  communityId: string
  path: string[]
  from: Date
  to: Date
  /** The team served with. */
  teamId?: string | null
  /** The unit whose team it was; absent when a community or an organization set it up. */
  unitId?: string | null
  /** By what kind of evidence its two ends are shown; absent for an entry that was not made by a check-out. */
  shownBy?: ShownBy | null
  /** A day of it is longer than usual, together with other service: somebody should look at it. */
  isLongDay?: boolean
  /** Why the team discarded it, in words. */
  discardReason?: string | null
  /** The public notice on which it stands or stood. */
  publicationId?: string | null
  /** The entry that this one takes back: its minutes count against the totals. */
  reversalOf?: string | null
  /** The entry that takes this one back. */
  reversedBy?: string | null
  /** Where it stands with the national system; absent until it is on record here. */
  nationalState?: NationalRecordState | null
  /** The batches it was in, the last one at the end; absent until it is in one. */
  nationalBatchIds?: string[]
  /** Why the national system refused it, as a code. */
  nationalRefusal?: string | null
}

interface ShownBy {
  checkIn: EvidenceKind
  checkOut: EvidenceKind
}
const shownBy = documentSchema<ShownBy>(
  { checkIn: { type: String, required: true }, checkOut: { type: String, required: true } },
  { _id: false, strict: 'throw' },
)

export const hourEntryKind = kind<HourEntry>({
  name: 'HourEntry',
  collection: 'hour_entries',
  prefix: 'hour',
  schema: documentSchema<HourEntry>(
    {
      ...storedFields,
      ...lifecycledFields,
      volunteerId: { type: String, required: true },
      volunteerPersonId: { type: String, required: true },
      orderId: { type: String, default: null },
      sessionId: { type: String },
      communityId: { type: String, required: true },
      path: { type: [String], required: true },
      from: { type: Date, required: true },
      to: { type: Date, required: true },
      teamId: { type: String },
      unitId: { type: String },
      shownBy: { type: shownBy },
      isLongDay: { type: Boolean },
      discardReason: { type: String },
      publicationId: { type: String },
      reversalOf: { type: String },
      reversedBy: { type: String },
      nationalState: { type: String },
      nationalBatchIds: { type: [String], default: undefined },
      nationalRefusal: { type: String },
    },
    storedOptions,
  )
    .index({ orderId: 1 })
    .index({ volunteerId: 1, createdAt: -1, _id: -1 })
    .index({ volunteerId: 1, from: -1, _id: -1 })
    .index({ volunteerPersonId: 1, from: -1, _id: -1 })
    .index({ teamId: 1, from: -1, _id: -1 }, whereGiven('teamId'))
    .index({ teamId: 1, status: 1, from: -1, _id: -1 }, whereGiven('sessionId'))
    .index({ path: 1, from: -1, _id: -1 })
    .index({ path: 1, isLongDay: 1, from: -1, _id: -1 }, { partialFilterExpression: { isLongDay: true } })
    .index({ communityId: 1 }, { partialFilterExpression: { status: 'CONFIRMED' } })
    .index({ publicationId: 1 }, whereGiven('publicationId'))
    .index({ communityId: 1, nationalState: 1, _id: 1 }, whereGiven('nationalState'))
    .index({ nationalBatchIds: 1, _id: 1 }, whereGiven('nationalBatchIds')),
})
