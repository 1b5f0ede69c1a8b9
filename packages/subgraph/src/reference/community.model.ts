import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'

/**
 * A service's own copy of a community or division, fed by party-building's events: enough to know where something
 * belongs without asking another service. Only party-building may change the real ones.
 */
export interface CommunityReference extends StoredDocument {
  /** Ids from the city down to the community itself. */
  path: string[]
  isActive: boolean
}

export interface DivisionReference extends StoredDocument {
  level: 'CITY' | 'BANNER' | 'STREET'
  /** Ids from the city down to the division itself. */
  path: string[]
}

export const communityReferences = kind<CommunityReference>({
  name: 'CommunityReference',
  collection: 'community_references',
  prefix: 'comm',
  schema: documentSchema<CommunityReference>(
    { ...storedFields, path: { type: [String], required: true }, isActive: { type: Boolean, required: true } },
    storedOptions,
  ).index({ path: 1 }),
})

export const divisionReferences = kind<DivisionReference>({
  name: 'DivisionReference',
  collection: 'division_references',
  prefix: 'div',
  schema: documentSchema<DivisionReference>(
    { ...storedFields, level: { type: String, required: true }, path: { type: [String], required: true } },
    storedOptions,
  ),
})
