import { warmHeartItemSuggested } from '@onecore/events/contracts/self-governance'
import type { Decision, Draft } from '@onecore/subgraph/command/decision'
import { warmHeartItemLifecycle } from './warm-heart-item.lifecycle.js'
import type { WarmHeartItem } from './warm-heart-item.model.js'

/** A matter before anything has happened to it. */
export const emptyItem = {
  status: warmHeartItemLifecycle.initial,
  steps: [],
  caseId: null,
  servedPersonId: null,
  opinion: null,
  mode: null,
  claimantKind: null,
  claimantId: null,
  procurementNeedId: null,
  outcome: null,
  rating: null,
}

/** A matter is suggested, whoever did it. */
export const suggested = (decision: Decision<WarmHeartItem>, item: Draft<WarmHeartItem>): Decision<WarmHeartItem> =>
  decision
    .begin(warmHeartItemLifecycle, 'SUGGEST')
    .count('warm-heart-items.open', item.path)
    .emit(warmHeartItemSuggested, {
      itemId: item._id,
      communityId: item.communityId,
      caseId: item.caseId,
      category: item.category,
    })
