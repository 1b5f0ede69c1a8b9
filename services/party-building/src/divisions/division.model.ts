import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import { whereGiven } from '@onecore/store/partial-index'

export const divisionLevels = ['CITY', 'BANNER', 'STREET'] as const
/** BANNER stands for banners and districts alike: the level below the city. */
export type DivisionLevel = (typeof divisionLevels)[number]

/** The city, a banner or district, or a street. 行政区划 */
export interface Division extends StoredDocument {
  level: DivisionLevel
  name: string
  mongolianName: string | null
  englishName: string | null
  /** GB/T 2260 code of a city, banner or district; streets have none of their own here. */
  areaCode: string | null
  parentId: string | null
  /** Ids from the city down to the division itself. */
  path: string[]
}

export const divisionKind = kind<Division>({
  name: 'Division',
  collection: 'divisions',
  prefix: 'div',
  schema: documentSchema<Division>(
    {
      ...storedFields,
      level: { type: String, required: true },
      name: { type: String, required: true },
      mongolianName: { type: String, default: null },
      englishName: { type: String, default: null },
      areaCode: { type: String, default: null },
      parentId: { type: String, default: null },
      path: { type: [String], required: true },
    },
    storedOptions,
  )
    .index({ parentId: 1, _id: 1 })
    .index({ areaCode: 1 }, { unique: true, ...whereGiven('areaCode') }),
})
