import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { warmHeartItems } from './warm-heart-item.js'

const onItem = { itemId: idOf('warm') }

/** The matter is purchased: the need under which procurement handles it. 列入购买 */
export const procureWarmHeartItem = transition({
  name: 'procureWarmHeartItem',
  payload: 'item',
  on: warmHeartItems,
  move: 'PROCURE',
  input: z.object({ ...onItem, procurementNeedId: idOf('need') }),
  target: ({ itemId }) => itemId,
  decide: (decision, _, { procurementNeedId }) => decision.set({ procurementNeedId }),
})

/** Work on it begins. 开始实施 */
export const beginWarmHeartItem = transition({
  name: 'beginWarmHeartItem',
  payload: 'item',
  on: warmHeartItems,
  move: 'BEGIN',
  input: z.object(onItem),
  target: ({ itemId }) => itemId,
})

/** It is done, and waits for those for whom it was done. 完成 */
export const finishWarmHeartItem = transition({
  name: 'finishWarmHeartItem',
  payload: 'item',
  on: warmHeartItems,
  move: 'FINISH',
  input: z.object({ ...onItem, outcome: longText(1_000) }),
  target: ({ itemId }) => itemId,
  decide: (decision, _, { outcome }) => decision.set({ outcome }),
})
