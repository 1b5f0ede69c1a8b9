import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import { Schema } from 'mongoose'

/** The online head station, a community's station, or an offline centre. 志愿服务站点 */
export type StationKind = 'ONLINE_HEAD' | 'COMMUNITY_STATION' | 'OFFLINE_CENTRE'

export interface Station extends StoredDocument {
  stationKind: StationKind
  name: string
  /** Null for the online head station, which belongs to the city. */
  communityId: string | null
  path: string[]
}

export const stationKind = kind<Station>({
  name: 'Station',
  collection: 'stations',
  prefix: 'stn',
  schema: new Schema<Station>(
    {
      ...storedFields,
      stationKind: { type: String, required: true },
      name: { type: String, required: true },
      communityId: { type: String, default: null },
      path: { type: [String], required: true },
    },
    storedOptions,
  ).index({ path: 1, createdAt: -1, _id: -1 }),
})
