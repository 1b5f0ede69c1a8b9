import { caseAnalysed } from '@onecore/events/contracts/party-building-cases'
import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { cases } from './case.js'
import { caseCode } from './case-code.js'
import { eventOf } from './case-event.js'
import { caseUrgencies } from './case-terms.js'

/** The community has looked into the matter: what it is, and how urgent. ① 分析民情 */
export const analyseCase = transition({
  name: 'analyseCase',
  payload: 'case',
  on: cases,
  move: 'ANALYSE',
  input: z.object({ caseId: idOf('case'), urgency: z.enum(caseUrgencies), category: caseCode.optional() }),
  target: ({ caseId }) => caseId,
  decide: (decision, matter, { urgency, category = matter.category }) =>
    decision.set({ urgency, category }).emit(caseAnalysed, { ...eventOf(matter), category }),
})

/** The matter lies outside what the community can do; the resident reads the reason. */
export const rejectCase = transition({
  name: 'rejectCase',
  payload: 'case',
  on: cases,
  move: 'REJECT',
  input: z.object({ caseId: idOf('case'), reason: longText(500) }),
  target: ({ caseId }) => caseId,
  decide: (decision, { path }, { reason }) => decision.set({ reason }).count('cases.open', path, -1),
})
