import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'

/** Where an estate, organization or team of another service lies: enough to grant mandates for it. */
export interface BodyReference extends StoredDocument {
  communityId: string | null
}

const schema = documentSchema<BodyReference>(
  { ...storedFields, communityId: { type: String, default: null } },
  storedOptions,
)

/** Ids of three prefixes share the collection; the prefix here is only the kind's own label. */
export const bodyReferenceKind = kind<BodyReference>({
  name: 'BodyReference',
  collection: 'body_references',
  prefix: 'body',
  schema,
})
