import { caseAppraised, caseReopened } from '@onecore/events/contracts/party-building-cases'
import { dayOf } from '@onecore/kernel/day'
import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { afterAppraisal } from './appraisal.rules.js'
import { cases } from './case.js'
import { caseLifecycle } from './case.lifecycle.js'
import { eventOf } from './case-event.js'
import { caseLimits } from './case-limits.rules.js'
import { oneLevelUp } from './escalate-case.js'

/** Who reported the case, or is served by it, says whether it was handled well. ⑤ 群众评议 */
export const appraiseCase = transition({
  name: 'appraiseCase',
  payload: 'case',
  on: cases,
  move: 'APPRAISE',
  input: z.object({
    caseId: idOf('case'),
    isSatisfied: z.boolean(),
    rating: z.int().min(1).max(5).optional(),
    comment: longText(1_000).optional(),
  }),
  target: ({ caseId }) => caseId,
  decide: (decision, matter, { isSatisfied, rating = null, comment = null }, { caller, now }) => {
    if (decision.refusals.length > 0) return decision
    const limits = caseLimits.on(dayOf(now)).params
    const next = afterAppraisal(matter, isSatisfied, limits)
    decision
      .set({ appraisal: { byPersonId: caller.personId ?? '', at: now, isSatisfied, rating, comment } })
      .emit(caseAppraised, { ...eventOf(matter), isSatisfied, rating })
    if (isSatisfied) decision.count('cases.satisfied', matter.path)
    if (next === null) return decision

    decision.move(caseLifecycle, next, limits)
    if (next === 'ESCALATE_DISSATISFIED') return oneLevelUp(decision, matter)
    const timesReopened = matter.timesReopened + 1
    return decision
      .set({ timesReopened })
      .count('cases.reopened', matter.path)
      .emit(caseReopened, { ...eventOf(matter), timesReopened })
  },
})
