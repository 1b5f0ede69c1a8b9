import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import { whereGiven } from '@onecore/store/partial-index'
import type { Lifecycled } from '@onecore/subgraph/command/decision'
import { lifecycledFields } from '@onecore/subgraph/command/lifecycled-fields'
import type { WarmHeartItemState } from './warm-heart-item.lifecycle.js'

export const warmHeartModes = ['CLAIM', 'PROCUREMENT'] as const
export type WarmHeartMode = (typeof warmHeartModes)[number]

export const claimantKinds = ['PARTY_ORGANIZATION', 'PARTY_MEMBER', 'UNIT'] as const
export type ClaimantKind = (typeof claimantKinds)[number]

/** Something small that matters to residents. 社区暖心事 */
export interface WarmHeartItem extends StoredDocument, Lifecycled<WarmHeartItemState> {
  communityId: string
  /** Ids from the city down to the community. */
  path: string[]
  /** The 365 case that asked for it; null when a resident suggested it directly. */
  caseId: string | null
  category: string
  title: string
  description: string
  suggestedByPersonId: string | null
  /** For whom it is, where a case says so: they may confirm it, too. */
  servedPersonId: string | null
  /** What the party organization found. */
  opinion: string | null
  /** One mode for one matter; one that needs both is split. */
  mode: WarmHeartMode | null
  claimantKind: ClaimantKind | null
  /** Id of the community whose party organization claims it, of the party member, or of the unit. */
  claimantId: string | null
  procurementNeedId: string | null
  /** What was done, or why it went no further. */
  outcome: string | null
  rating: number | null
}

export const warmHeartItemKind = kind<WarmHeartItem>({
  name: 'WarmHeartItem',
  collection: 'warm_heart_items',
  prefix: 'warm',
  schema: documentSchema<WarmHeartItem>(
    {
      ...storedFields,
      ...lifecycledFields,
      communityId: { type: String, required: true },
      path: { type: [String], required: true },
      caseId: { type: String, default: null },
      category: { type: String, required: true },
      title: { type: String, required: true },
      description: { type: String, required: true },
      suggestedByPersonId: { type: String, default: null },
      servedPersonId: { type: String, default: null },
      opinion: { type: String, default: null },
      mode: { type: String, default: null },
      claimantKind: { type: String, default: null },
      claimantId: { type: String, default: null },
      procurementNeedId: { type: String, default: null },
      outcome: { type: String, default: null },
      rating: { type: Number, default: null },
    },
    storedOptions,
  )
    .index({ path: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, status: 1, createdAt: -1, _id: -1 })
    .index({ status: 1, createdAt: -1, _id: -1 })
    .index({ suggestedByPersonId: 1, createdAt: -1, _id: -1 }, whereGiven('suggestedByPersonId'))
    .index({ claimantId: 1, createdAt: -1, _id: -1 }, whereGiven('claimantId'))
    .index({ servedPersonId: 1, createdAt: -1, _id: -1 }, whereGiven('servedPersonId'))
    .index({ caseId: 1 }, whereGiven('caseId')),
})
