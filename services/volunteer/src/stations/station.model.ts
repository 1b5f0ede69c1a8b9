import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import type { OpeningTime } from './opening-times.js'

/** The online head station, a community's station, or an offline centre. 志愿服务站点 */
export type StationKind = 'ONLINE_HEAD' | 'COMMUNITY_STATION' | 'OFFLINE_CENTRE'

export interface Station extends StoredDocument {
  stationKind: StationKind
  name: string
  /** Null for the online head station, which belongs to the city. */
  communityId: string | null
  path: string[]
  /** When people find somebody there; absent when nobody said. */
  openingTimes?: OpeningTime[]
}

const openingTime = documentSchema<OpeningTime>(
  {
    weekday: { type: Number, required: true },
    fromMinute: { type: Number, required: true },
    toMinute: { type: Number, required: true },
    isOffHours: { type: Boolean, required: true },
    isSynthetic: Boolean,
  },
  { _id: false, strict: 'throw' },
)

export const stationKind = kind<Station>({
  name: 'Station',
  collection: 'stations',
  prefix: 'stn',
  schema: documentSchema<Station>(
    {
      ...storedFields,
      stationKind: { type: String, required: true },
      name: { type: String, required: true },
      communityId: { type: String, default: null },
      path: { type: [String], required: true },
      openingTimes: { type: [openingTime], default: undefined },
    },
    storedOptions,
  )
    .index({ path: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, stationKind: 1, createdAt: -1, _id: -1 }),
})
