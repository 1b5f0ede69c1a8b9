import { dayOf } from '@onecore/kernel/day'
import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { cases } from './case.js'
import { caseLimits } from './case-limits.rules.js'
import { dueAfterWaiting } from './waiting.rules.js'

const oneDay = 86_400_000

/** Nothing can be done until somebody outside has acted; the clock stands still until then, at most as the limits say. */
export const waitForExternal = transition({
  name: 'waitForExternal',
  payload: 'case',
  on: cases,
  move: 'WAIT',
  input: z.object({ caseId: idOf('case'), reason: longText(500), until: z.date() }),
  target: ({ caseId }) => caseId,
  decide: (decision, { dueAt }, { reason, until }, { now }) => {
    const { daysOfWaiting } = caseLimits.on(dayOf(now)).params
    const isTooLong = until.getTime() - now.getTime() > daysOfWaiting * oneDay
    const waiting = { reason, since: now, until, dueAtBefore: dueAt ?? now }
    return decision
      .refuseWhen(until <= now, 'WAIT_IN_THE_PAST', 'until')
      .refuseWhen(isTooLong, 'WAIT_TOO_LONG', 'until', { days: daysOfWaiting })
      .set({ waiting, dueAt: dueAfterWaiting(waiting) })
  },
})

/** The waiting is over; the deadline moves by the time that was really waited. */
export const resumeCase = transition({
  name: 'resumeCase',
  payload: 'case',
  on: cases,
  move: 'RESUME',
  input: z.object({ caseId: idOf('case') }),
  target: ({ caseId }) => caseId,
  decide: (decision, { waiting, dueAt }, _, { now }) =>
    decision.set({ waiting: null, dueAt: waiting === null ? dueAt : dueAfterWaiting(waiting, now) }),
})
