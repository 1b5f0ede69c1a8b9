import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import type { Lifecycled } from '@onecore/subgraph/command/decision'
import { lifecycledFields } from '@onecore/subgraph/command/lifecycled-fields'
import { Schema } from 'mongoose'
import type { VolunteerOrderState } from './order.lifecycle.js'

/** Help that somebody asked for. 志愿服务订单 */
export interface VolunteerOrder extends StoredDocument, Lifecycled<VolunteerOrderState> {
  communityId: string
  /** Ids from the city down to the community. */
  path: string[]
  /** The 365 case that asked for it; null when a resident ordered directly. */
  caseId: string | null
  category: string
  description: string
  /** Known risks, told to volunteers before they accept (Volunteer Service Regulations, art. 12–13). */
  risks: string[]
  /** Skills the help needs (art. 15–16). */
  skills: string[]
  requestedByPersonId: string | null
  /** Who is helped and signs; may be somebody else than who ordered. */
  servedPersonId: string | null
  teamId: string | null
  /** The team's leader when it was dispatched: may offer it to the team's volunteers. */
  teamLeaderPersonId: string | null
  volunteerId: string | null
  volunteerPersonId: string | null
  dueAt: Date | null
  checkedInAt: Date | null
  checkedOutAt: Date | null
  deliveredAt: Date | null
  signature: Signature | null
  rating: number | null
  /** Why it was declined, cancelled or disputed. */
  reason: string | null
}

/** Who confirmed the help. A proxy signs with a reason and a second witness. */
export interface Signature {
  byPersonId: string
  at: Date
  proxyReason: string | null
  witnessPersonId: string | null
}

const signature = new Schema<Signature>(
  {
    byPersonId: { type: String, required: true },
    at: { type: Date, required: true },
    proxyReason: { type: String, default: null },
    witnessPersonId: { type: String, default: null },
  },
  { _id: false, strict: 'throw' },
)

export const volunteerOrderKind = kind<VolunteerOrder>({
  name: 'VolunteerOrder',
  collection: 'orders',
  prefix: 'vorder',
  schema: new Schema<VolunteerOrder>(
    {
      ...storedFields,
      ...lifecycledFields,
      communityId: { type: String, required: true },
      path: { type: [String], required: true },
      caseId: { type: String, default: null },
      category: { type: String, required: true },
      description: { type: String, required: true },
      risks: { type: [String], required: true },
      skills: { type: [String], required: true },
      requestedByPersonId: { type: String, default: null },
      servedPersonId: { type: String, default: null },
      teamId: { type: String, default: null },
      teamLeaderPersonId: { type: String, default: null },
      volunteerId: { type: String, default: null },
      volunteerPersonId: { type: String, default: null },
      dueAt: { type: Date, default: null },
      checkedInAt: { type: Date, default: null },
      checkedOutAt: { type: Date, default: null },
      deliveredAt: { type: Date, default: null },
      signature: { type: signature, default: null },
      rating: { type: Number, default: null },
      reason: { type: String, default: null },
    },
    storedOptions,
  )
    .index({ path: 1, status: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, createdAt: -1, _id: -1 })
    .index({ teamId: 1, createdAt: -1, _id: -1 }, { partialFilterExpression: { teamId: { $type: 'string' } } })
    .index(
      { volunteerPersonId: 1, createdAt: -1 },
      { partialFilterExpression: { volunteerPersonId: { $type: 'string' } } },
    )
    .index({ servedPersonId: 1, createdAt: -1 }, { partialFilterExpression: { servedPersonId: { $type: 'string' } } })
    .index({ caseId: 1 }, { partialFilterExpression: { caseId: { $type: 'string' } } }),
})
