import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'

/** Where a community lies since it was last moved, and until when this service looks for documents left behind. */
export interface CommunityMove extends StoredDocument {
  /** Ids from the city down to the community itself. */
  towards: string[]
  movedAt: Date
  /** When to look next; null when nothing can be left behind any more. */
  nextLookAt: Date | null
}

export const communityMoveKind = kind<CommunityMove>({
  name: 'CommunityMove',
  collection: 'community_moves',
  prefix: 'comm',
  schema: documentSchema<CommunityMove>(
    {
      ...storedFields,
      towards: { type: [String], required: true },
      movedAt: { type: Date, required: true },
      nextLookAt: { type: Date, default: null },
    },
    storedOptions,
  ).index({ nextLookAt: 1 }),
})
