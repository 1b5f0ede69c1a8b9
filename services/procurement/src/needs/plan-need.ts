import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { needs } from './need.js'

/** The street office takes the need into its purchase plan. 列入购买计划 */
export const planNeed = transition({
  name: 'planNeed',
  payload: 'need',
  on: needs,
  move: 'PLAN',
  input: z.object({ needId: idOf('need') }),
  target: ({ needId }) => needId,
})
