import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'

export const unitCategories = [
  'CITY_DEPARTMENT',
  'LOCAL_OFFICE',
  'ENTERPRISE',
  'SCHOOL',
  'HEALTH_INSTITUTION',
  'PUBLIC_INSTITUTION',
  'COMMUNITY_ORGANIZATION',
  'OTHER',
] as const
export type UnitCategory = (typeof unitCategories)[number]

/** A department, enterprise, school or another body that takes part. 单位 */
export interface Unit extends StoredDocument {
  name: string
  category: UnitCategory
  /** Where it is stationed; null for a department of the city. */
  communityId: string | null
  /** Ids from the city down to its community, then the unit itself. */
  path: string[]
}

export const unitKind = kind<Unit>({
  name: 'Unit',
  collection: 'units',
  prefix: 'unit',
  schema: documentSchema<Unit>(
    {
      ...storedFields,
      name: { type: String, required: true },
      category: { type: String, required: true },
      communityId: { type: String, default: null },
      path: { type: [String], required: true },
    },
    storedOptions,
  )
    .index({ path: 1, name: 1, _id: 1 })
    .index({ communityId: 1 }),
})
