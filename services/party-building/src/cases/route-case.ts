import { caseRouted } from '@onecore/events/contracts/party-building-cases'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { isHaltedForSafety } from '@onecore/subgraph/reference/safety-halt.queries'
import { z } from 'zod'
import { divisionsAbove } from '../divisions/community-event.js'
import { cases } from './case.js'
import { caseCode } from './case-code.js'
import { eventOf } from './case-event.js'
import { hasPending, isPending } from './case-links.js'
import { caseModes, caseTargets } from './case-terms.js'

const mostLinks = 20

/**
 * The case goes to volunteers, to purchase or to self-governance; that service opens an item of its own and tells what
 * becomes of it. Not to volunteers while a safety incident halts such help. Only one routing to a target waits for its item at a time, so that an item always finds its routing.
 */
export const routeCase = transition({
  name: 'routeCase',
  payload: 'case',
  on: cases,
  move: 'ROUTE',
  input: z.object({
    caseId: idOf('case'),
    target: z.enum(caseTargets),
    mode: z.enum(caseModes),
    category: caseCode.optional(),
    risks: z.array(caseCode).max(20).default([]),
    skills: z.array(caseCode).max(20).default([]),
    isBlocking: z.boolean().default(true),
  }),
  target: ({ caseId }) => caseId,
  facts: async ({ category, path }, input, { read }) => ({
    isHalted: input.target === 'VOLUNTEER_ORDER' && (await isHaltedForSafety(read, input.category ?? category, path)),
  }),
  decide: (decision, matter, input, { facts: { isHalted }, now }) => {
    const { target, mode, risks, skills, isBlocking } = input
    const link = { target, itemId: null, isBlocking, state: 'OPEN' as const, outcome: null, routedAt: now }
    return decision
      .refuseWhen(isHalted, 'HALTED_FOR_SAFETY', 'target')
      .refuseWhen(hasPending(matter.links, target), 'ROUTING_PENDING', 'target')
      .refuseWhen(matter.links.length >= mostLinks, 'TOO_MANY_ITEMS', 'target', { most: mostLinks })
      .set({ modes: [...new Set([...matter.modes, mode])], links: [...matter.links, link] })
      .emit(caseRouted, {
        ...eventOf(matter),
        path: divisionsAbove(matter.path),
        target,
        category: input.category ?? matter.category,
        mode,
        servedPersonId: matter.servedPersonId,
        reportedByPersonId: matter.reportedByPersonId,
        isBlocking,
        risks,
        skills,
        dueAt: matter.dueAt?.toISOString() ?? null,
      })
  },
})

/** No item has come of a routing: its service could not open one. The routing ends as failed, and blocks no longer. */
export const withdrawCaseRouting = transition({
  name: 'withdrawCaseRouting',
  payload: 'case',
  on: cases,
  move: 'WITHDRAW_ROUTING',
  input: z.object({ caseId: idOf('case'), target: z.enum(caseTargets) }),
  target: ({ caseId }) => caseId,
  decide: (decision, { links }, { target }) =>
    decision.refuseWhen(hasPending(links) && !hasPending(links, target), 'NO_ROUTING_PENDING', 'target').set({
      links: links.map((link) =>
        isPending(link) && link.target === target
          ? { ...link, state: 'FAILED' as const, outcome: 'ROUTING_WITHDRAWN' }
          : link,
      ),
    }),
})
