import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'

export const estateKinds = ['RESETTLEMENT', 'COMMERCIAL', 'AFFORDABLE', 'WORK_UNIT', 'OTHER'] as const
export type EstateKind = (typeof estateKinds)[number]

/** A housing estate of a community. 小区 */
export interface Estate extends StoredDocument {
  name: string
  communityId: string
  /** Ids from the city down to the estate itself, so that mandates for one estate reach it. */
  path: string[]
  estateKind: EstateKind
  buildingCount: number
  householdCount: number
  /** Sample data of a demonstration, not a place that exists. */
  isSynthetic: boolean
}

export const estateKind = kind<Estate>({
  name: 'Estate',
  collection: 'estates',
  prefix: 'estate',
  schema: documentSchema<Estate>(
    {
      ...storedFields,
      name: { type: String, required: true },
      communityId: { type: String, required: true },
      path: { type: [String], required: true },
      estateKind: { type: String, required: true },
      buildingCount: { type: Number, required: true },
      householdCount: { type: Number, required: true },
      isSynthetic: { type: Boolean, required: true },
    },
    storedOptions,
  )
    .index({ path: 1, createdAt: -1, _id: -1 })
    .index({ communityId: 1, name: 1 }, { unique: true }),
})
