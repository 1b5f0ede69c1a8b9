import type { CalendarDay } from '@onecore/kernel/day'
import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import type { Lifecycled } from '@onecore/subgraph/command/decision'
import { lifecycledFields } from '@onecore/subgraph/command/lifecycled-fields'
import type { HourPublicationState } from './hour-publication.lifecycle.js'

/** A public notice of hours, with everything that a community has confirmed since the last one. 时长公示 */
export interface HourPublication extends StoredDocument, Lifecycled<HourPublicationState> {
  communityId: string
  path: string[]
  /** The last day of the notice. */
  until: CalendarDay
  entryCount: number
  minutes: number
}

export const hourPublicationKind = kind<HourPublication>({
  name: 'HourPublication',
  collection: 'hour_publications',
  prefix: 'hourpub',
  schema: documentSchema<HourPublication>(
    {
      ...storedFields,
      ...lifecycledFields,
      communityId: { type: String, required: true },
      path: { type: [String], required: true },
      until: { type: String, required: true },
      entryCount: { type: Number, required: true },
      minutes: { type: Number, required: true },
    },
    storedOptions,
  )
    .index({ path: 1, createdAt: -1, _id: -1 })
    .index({ until: 1 }, { partialFilterExpression: { status: 'OPEN' } }),
})
