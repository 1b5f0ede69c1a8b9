import { volunteerOrderRouted } from '@onecore/events/contracts/volunteer-orders'
import { idOf, stableId } from '@onecore/kernel/type-id'
import { change, creation } from '@onecore/subgraph/command/command'
import { on } from '@onecore/subgraph/reaction'
import { z } from 'zod'
import { communityKind } from '../divisions/community.model.js'
import { caseKind } from './case.model.js'
import { caseCode } from './case-code.js'
import { withPassedOn } from './case-links.js'
import { collected, emptyCase } from './collect-case.js'

/**
 * Opens the case of a volunteer order that the community routed here: a resident asked for it (群众反映). Its words stay
 * with the order, which the case names. Not a mutation: only the service itself runs it, on the event.
 */
export const openCaseForVolunteerOrder = creation({
  name: 'openCaseForVolunteerOrder',
  payload: 'case',
  kind: caseKind,
  action: 'COLLECT',
  input: z.object({
    orderId: idOf('vorder'),
    communityId: idOf('comm'),
    category: caseCode,
    servedPersonId: idOf('person').nullish(),
    requestedByPersonId: idOf('person').nullish(),
  }),
  facts: async ({ communityId }, { read }) => ({ community: await read.get(communityKind, communityId) }),
  draft: (input, { facts: { community }, now }) => ({
    ...emptyCase(community, now),
    _id: caseOf(input.orderId),
    channel: 'PUBLIC_REPORT' as const,
    category: input.category,
    description: `志愿服务订单转来：${input.category}`,
    volunteerOrderId: input.orderId,
    reportedByPersonId: input.requestedByPersonId ?? null,
    servedPersonId: input.servedPersonId ?? input.requestedByPersonId ?? null,
  }),
  decide: (decision, draft, _, { facts: { community } }) => collected(decision, draft, community, 'REPORT'),
})

/** The case behind an order waits, from now on, for the need that the order becomes. Not a mutation. */
export const expectNeedOfOrder = change({
  name: 'expectNeedOfOrder',
  payload: 'case',
  kind: caseKind,
  action: 'NOTE_ITEM',
  input: z.object({ caseId: idOf('case'), orderId: idOf('vorder') }),
  target: ({ caseId }) => caseId,
  decide: (decision, { links }, { orderId }, { now }) => decision.set({ links: withPassedOn(links, orderId, now) }),
})

/** An order comes to be one case, however often it is routed here. */
const caseOf = (orderId: string): string => stableId('case', orderId)

/** With a case behind it, an order that is routed to CASE goes back to that case's handler, and nothing new is opened. */
export const onVolunteerOrderRouted = on(volunteerOrderRouted, async ({ data }, { read, run }) => {
  const { orderId, caseId, target, communityId, category, servedPersonId, requestedByPersonId } = data
  if (target === 'PROCUREMENT' && caseId !== null) await run(expectNeedOfOrder, { caseId, orderId })
  if (target !== 'CASE' || caseId !== null) return
  if ((await read.find(caseKind, caseOf(orderId))) !== null) return
  await run(openCaseForVolunteerOrder, { orderId, communityId, category, servedPersonId, requestedByPersonId })
})
