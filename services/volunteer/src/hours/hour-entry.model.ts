import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import type { Lifecycled } from '@onecore/subgraph/command/decision'
import { lifecycledFields } from '@onecore/subgraph/command/lifecycled-fields'
import { Schema } from 'mongoose'
import type { HourEntryState } from './hour-entry.lifecycle.js'

/** Time of one volunteer's service on one order, without travel. 志愿服务时长 */
export interface HourEntry extends StoredDocument, Lifecycled<HourEntryState> {
  volunteerId: string
  volunteerPersonId: string
  orderId: string
  communityId: string
  path: string[]
  from: Date
  to: Date
}

export const hourEntryKind = kind<HourEntry>({
  name: 'HourEntry',
  collection: 'hour_entries',
  prefix: 'hour',
  schema: new Schema<HourEntry>(
    {
      ...storedFields,
      ...lifecycledFields,
      volunteerId: { type: String, required: true },
      volunteerPersonId: { type: String, required: true },
      orderId: { type: String, required: true },
      communityId: { type: String, required: true },
      path: { type: [String], required: true },
      from: { type: Date, required: true },
      to: { type: Date, required: true },
    },
    storedOptions,
  )
    .index({ orderId: 1 })
    .index({ volunteerId: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, createdAt: -1, _id: -1 }),
})
