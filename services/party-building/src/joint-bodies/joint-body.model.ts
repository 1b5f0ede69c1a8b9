import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'

export const jointBodyKinds = [
  'CITY_CONFERENCE',
  'STREET_WORKING_COMMITTEE',
  'COMMUNITY_JOINT_COMMITTEE',
  'PARTY_BUILDING_CONFERENCE',
] as const
export type JointBodyKind = (typeof jointBodyKinds)[number]

/**
 * Units working together for a place. It overlays the tree of divisions: membership never changes whom a unit belongs
 * to (互不隶属), so the unit's own path is not touched. 共建组织
 */
export interface JointBody extends StoredDocument {
  bodyKind: JointBodyKind
  name: string
  /** The city, street or community it works for. */
  scopeId: string
  communityId: string | null
  /** Ids from the city down to the place it works for. */
  path: string[]
  /** In the order in which they joined. */
  memberUnitIds: string[]
}

export const jointBodyKind = kind<JointBody>({
  name: 'JointBody',
  collection: 'joint_bodies',
  prefix: 'joint',
  schema: documentSchema<JointBody>(
    {
      ...storedFields,
      bodyKind: { type: String, required: true },
      name: { type: String, required: true },
      scopeId: { type: String, required: true },
      communityId: { type: String, default: null },
      path: { type: [String], required: true },
      memberUnitIds: { type: [String], required: true },
    },
    storedOptions,
  )
    .index({ path: 1, createdAt: -1, _id: -1 })
    .index({ memberUnitIds: 1 }),
})
