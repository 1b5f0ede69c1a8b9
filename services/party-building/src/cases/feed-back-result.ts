import { caseResultFedBack } from '@onecore/events/contracts/party-building-cases'
import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { cases } from './case.js'
import { eventOf } from './case-event.js'

/** The reporting person is told the result; not before every blocking item has ended. ④ 反馈结果 */
export const feedBackCaseResult = transition({
  name: 'feedBackCaseResult',
  payload: 'case',
  on: cases,
  move: 'FEED_BACK',
  input: z.object({ caseId: idOf('case'), result: longText(2_000) }),
  target: ({ caseId }) => caseId,
  decide: (decision, matter, { result }, { now }) =>
    decision.set({ result, resultAt: now }).emit(caseResultFedBack, eventOf(matter)),
})
