import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'

/** A community; this service is the only one that may change it. 社区 */
export interface Community extends StoredDocument {
  name: string
  mongolianName: string | null
  englishName: string | null
  streetId: string
  /** Ids from the city down to the community itself. */
  path: string[]
  isDissolved: boolean
  /** Made up for a demonstration, not a community that exists. */
  isSynthetic: boolean
}

export const communityKind = kind<Community>({
  name: 'Community',
  collection: 'communities',
  prefix: 'comm',
  schema: documentSchema<Community>(
    {
      ...storedFields,
      name: { type: String, required: true },
      mongolianName: { type: String, default: null },
      englishName: { type: String, default: null },
      streetId: { type: String, required: true },
      path: { type: [String], required: true },
      isDissolved: { type: Boolean, required: true },
      isSynthetic: { type: Boolean, required: true },
    },
    storedOptions,
  ).index({ path: 1, name: 1, _id: 1 }),
})
