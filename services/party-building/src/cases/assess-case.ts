import { caseClosed } from '@onecore/events/contracts/party-building-cases'
import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { cases } from './case.js'
import { eventOf } from './case-event.js'

/** The secretary or the street looks at how the case went, and closes it. ⑥ 动态考核 */
export const assessCase = transition({
  name: 'assessCase',
  payload: 'case',
  on: cases,
  move: 'ASSESS',
  input: z.object({ caseId: idOf('case'), remark: longText(1_000).optional() }),
  target: ({ caseId }) => caseId,
  decide: (decision, matter, { remark = null }) =>
    decision
      .set({ remark })
      .count('cases.open', matter.path, -1)
      .count('cases.closed', matter.path)
      .emit(caseClosed, eventOf(matter)),
})
