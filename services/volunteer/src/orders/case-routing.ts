import { caseRouted } from '@onecore/events/contracts/party-building-cases'
import { volunteerOrderRequested } from '@onecore/events/contracts/volunteer-orders'
import { idOf, stableId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { on } from '@onecore/subgraph/reaction'
import { z } from 'zod'
import { emptyOrder } from './empty-order.js'
import { volunteerOrderLifecycle } from './order.lifecycle.js'
import { volunteerOrderKind } from './order.model.js'
import { orderCode } from './order-code.js'

/** Opens the order that a routed case asks for. Not a mutation: only the service itself runs it, on the event. */
export const openVolunteerOrderForCase = creation({
  name: 'openVolunteerOrderForCase',
  payload: 'order',
  kind: volunteerOrderKind,
  action: 'REQUEST',
  input: z.object({
    routingId: z.string(),
    caseId: idOf('case'),
    communityId: idOf('comm'),
    path: z.array(idOf('div')),
    category: orderCode,
    risks: z.array(orderCode),
    skills: z.array(orderCode),
    servedPersonId: idOf('person').nullish(),
    requestedByPersonId: idOf('person').nullish(),
    dueAt: z.date().nullish(),
  }),
  draft: (input) => ({
    ...emptyOrder,
    // The same routing opens the same order, however often the event arrives.
    _id: stableId('vorder', input.routingId),
    caseId: input.caseId,
    communityId: input.communityId,
    path: [...input.path, input.communityId],
    category: input.category,
    description: `365: ${input.category}`,
    risks: input.risks,
    skills: input.skills,
    requestedByPersonId: input.requestedByPersonId ?? null,
    servedPersonId: input.servedPersonId ?? null,
    dueAt: input.dueAt ?? null,
    neededAt: input.dueAt ?? null,
  }),
  decide: (decision, order) =>
    decision.begin(volunteerOrderLifecycle, 'REQUEST').count('orders.open', order.path).emit(volunteerOrderRequested, {
      orderId: order._id,
      communityId: order.communityId,
      caseId: order.caseId,
      category: order.category,
      servedPersonId: order.servedPersonId,
    }),
})

/** A case that is to be handled by volunteers becomes an order. */
export const onCaseRouted = on(caseRouted, async ({ id, data }, scope) => {
  if (data.target !== 'VOLUNTEER_ORDER') return
  await scope.run(openVolunteerOrderForCase, {
    routingId: id,
    caseId: data.caseId,
    communityId: data.communityId,
    path: data.path,
    category: data.category,
    risks: data.risks,
    skills: data.skills,
    servedPersonId: data.servedPersonId,
    requestedByPersonId: data.reportedByPersonId,
    dueAt: data.dueAt === null ? null : new Date(data.dueAt),
  })
})
