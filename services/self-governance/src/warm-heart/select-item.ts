import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { warmHeartItems } from './warm-heart-item.js'
import { warmHeartModes } from './warm-heart-item.model.js'

const onItem = { itemId: idOf('warm') }

/** The party organization studies the matter: this is the screening without which nothing is delivered. 研究筛选 */
export const studyWarmHeartItem = transition({
  name: 'studyWarmHeartItem',
  payload: 'item',
  on: warmHeartItems,
  move: 'STUDY',
  input: z.object({ ...onItem, opinion: longText(2_000) }),
  target: ({ itemId }) => itemId,
  decide: (decision, _, { opinion }) => decision.set({ opinion }),
})

/** The matter is one of those to be done, and this is how. The mode does not change afterwards. 确定 */
export const selectWarmHeartItem = transition({
  name: 'selectWarmHeartItem',
  payload: 'item',
  on: warmHeartItems,
  move: 'SELECT',
  input: z.object({ ...onItem, mode: z.enum(warmHeartModes) }),
  target: ({ itemId }) => itemId,
  decide: (decision, _, { mode }) => decision.set({ mode }),
})

/** Everybody may read about it from now on. 公布 */
export const publishWarmHeartItem = transition({
  name: 'publishWarmHeartItem',
  payload: 'item',
  on: warmHeartItems,
  move: 'PUBLISH',
  input: z.object(onItem),
  target: ({ itemId }) => itemId,
})
