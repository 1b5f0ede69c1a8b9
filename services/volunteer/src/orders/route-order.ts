import { volunteerOrderDeclined, volunteerOrderRouted } from '@onecore/events/contracts/volunteer-orders'
import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import { z } from 'zod'
import { volunteerOrders } from './order.js'
import { eventOf } from './order-event.js'

const onOrder = { orderId: idOf('vorder') }

/**
 * Volunteers are not the ones to help here: it goes on as a case or as a purchase, and that service opens an item of its
 * own. A case that stands behind the order is told; routed to CASE, it is that case that goes on. 转办
 */
export const routeVolunteerOrder = transition({
  name: 'routeVolunteerOrder',
  payload: 'order',
  on: volunteerOrders,
  move: 'ROUTE',
  input: z.object({ ...onOrder, target: z.enum(['CASE', 'PROCUREMENT']), reason: longText(500) }),
  target: ({ orderId }) => orderId,
  facts: async ({ communityId }, _, { read }) => ({ community: await read.find(communityReferences, communityId) }),
  decide: (decision, order, { target, reason }, { facts: { community } }) => {
    const { path, category, servedPersonId, requestedByPersonId, dueAt } = order
    const becomesCase = target === 'CASE' && order.caseId === null
    return (
      decision
        // What party-building would refuse is told at once, to whoever can still choose.
        .refuseWhen(becomesCase && community?.isActive === false, 'COMMUNITY_DISSOLVED', 'target')
        .refuseWhen(becomesCase && (servedPersonId ?? requestedByPersonId) === null, 'NOBODY_TO_APPRAISE', 'target')
        .set({ reason, routedTo: target, routedCaseId: target === 'CASE' ? order.caseId : null })
        .count('orders.open', path, -1)
        // First where it goes, then that it ended here: a case behind it is blocked all the while.
        .emit(volunteerOrderRouted, {
          ...eventOf(order),
          path: path.slice(0, -1),
          target,
          category,
          servedPersonId,
          requestedByPersonId,
          dueAt: dueAt?.toISOString() ?? null,
        })
        .emit(volunteerOrderDeclined, { ...eventOf(order), reasonCode: `ROUTED_TO_${target}` })
    )
  },
})

/** Nothing has come of a routing: whoever the order went to could not open an item. It is the community's again. 撤回转办 */
export const withdrawVolunteerOrderRouting = transition({
  name: 'withdrawVolunteerOrderRouting',
  payload: 'order',
  on: volunteerOrders,
  move: 'WITHDRAW_ROUTING',
  input: z.object(onOrder),
  target: ({ orderId }) => orderId,
  decide: (decision, order) => decision.set({ routedTo: null, reason: null }).count('orders.open', order.path),
})
