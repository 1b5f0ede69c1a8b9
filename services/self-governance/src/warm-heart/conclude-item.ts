import { warmHeartItemConcluded } from '@onecore/events/contracts/self-governance'
import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import type { Decision } from '@onecore/subgraph/command/decision'
import { z } from 'zod'
import { warmHeartItems } from './warm-heart-item.js'
import type { WarmHeartItem } from './warm-heart-item.model.js'

/** How a matter can end: the names of its last states, and what a case behind it is told. */
type ItemOutcome = 'ACKNOWLEDGED' | 'RETURNED' | 'DECLINED' | 'WITHDRAWN'

const concluded = (
  decision: Decision<WarmHeartItem>,
  item: WarmHeartItem,
  outcome: ItemOutcome,
): Decision<WarmHeartItem> =>
  decision.count('warm-heart-items.open', item.path, -1).emit(warmHeartItemConcluded, {
    itemId: item._id,
    communityId: item.communityId,
    caseId: item.caseId,
    isFulfilled: outcome === 'ACKNOWLEDGED',
    outcome,
  })

const ending = (name: string, move: 'DECLINE' | 'WITHDRAW' | 'RETURN', outcome: ItemOutcome) =>
  transition({
    name,
    payload: 'item',
    on: warmHeartItems,
    move,
    input: z.object({ itemId: idOf('warm'), outcome: longText(1_000) }),
    target: ({ itemId }) => itemId,
    decide: (decision, item, { outcome: words }) => concluded(decision.set({ outcome: words }), item, outcome),
  })

/** The party organization does not take the matter on, and says why. 不予采纳 */
export const declineWarmHeartItem = ending('declineWarmHeartItem', 'DECLINE', 'DECLINED')

/** Whoever suggested it takes it back before it was selected. 撤回 */
export const withdrawWarmHeartItem = ending('withdrawWarmHeartItem', 'WITHDRAW', 'WITHDRAWN')

/** Those for whom it was done do not accept it, and say why. 退回 */
export const returnWarmHeartItem = ending('returnWarmHeartItem', 'RETURN', 'RETURNED')

/** Those for whom it was done confirm it. 认可 */
export const acknowledgeWarmHeartItem = transition({
  name: 'acknowledgeWarmHeartItem',
  payload: 'item',
  on: warmHeartItems,
  move: 'ACKNOWLEDGE',
  input: z.object({ itemId: idOf('warm'), rating: z.int().min(1).max(5) }),
  target: ({ itemId }) => itemId,
  decide: (decision, item, { rating }) => concluded(decision.set({ rating }), item, 'ACKNOWLEDGED'),
})
