import { caseEscalated } from '@onecore/events/contracts/party-building-cases'
import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import type { Decision } from '@onecore/subgraph/command/decision'
import { z } from 'zod'
import { cases } from './case.js'
import type { Case } from './case.model.js'
import { eventOf } from './case-event.js'
import { oneAbove } from './case-level.rules.js'

/** The case goes one level up: to the street, the banner, at last the city. Somebody there has to take it up. 提级办理 */
export const escalateCase = transition({
  name: 'escalateCase',
  payload: 'case',
  on: cases,
  move: 'ESCALATE',
  input: z.object({ caseId: idOf('case'), reason: longText(500) }),
  target: ({ caseId }) => caseId,
  decide: (decision, matter, { reason }) => oneLevelUp(decision.set({ reason }), matter),
})

/** Puts the division above in charge and tells others. Does nothing at the top, where the lifecycle has refused. */
export function oneLevelUp(decision: Decision<Case>, matter: Case): Decision<Case> {
  const above = oneAbove(matter)
  if (above === null || above.level === 'COMMUNITY') return decision
  return decision
    .set({ chargePath: above.chargePath, handlerPersonId: null })
    .emit(caseEscalated, { ...eventOf(matter), toLevel: above.level, toDivisionId: above.id })
}
