import { caseCollected } from '@onecore/events/contracts/party-building-cases'
import { procurementNeedCreated } from '@onecore/events/contracts/procurement'
import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { on } from '@onecore/subgraph/reaction'
import { z } from 'zod'
import { volunteerOrderKind } from './order.model.js'

/**
 * Something has come of an order where it was routed to. Not a mutation: only the service itself runs it, on an event. Late
 * news are noted in any state: a case or a need that exists is shown, also when its routing was withdrawn meanwhile.
 */
export const noteVolunteerOrderRouting = change({
  name: 'noteVolunteerOrderRouting',
  payload: 'order',
  kind: volunteerOrderKind,
  action: 'NOTE_ROUTING',
  input: z.object({
    orderId: idOf('vorder'),
    routedCaseId: idOf('case').optional(),
    routedNeedId: idOf('need').optional(),
  }),
  target: ({ orderId }) => orderId,
  decide: (decision, order, { routedCaseId, routedNeedId }) =>
    decision.set({
      routedCaseId: routedCaseId ?? order.routedCaseId ?? null,
      routedNeedId: routedNeedId ?? order.routedNeedId ?? null,
    }),
})

/** What the other services have opened for orders that were routed to them. */
export const routingReactions = [
  on(caseCollected, async ({ data: { volunteerOrderId, caseId } }, { run }) => {
    if (volunteerOrderId == null) return
    await run(noteVolunteerOrderRouting, { orderId: volunteerOrderId, routedCaseId: caseId })
  }),
  on(procurementNeedCreated, async ({ data: { volunteerOrderId, needId } }, { run }) => {
    if (volunteerOrderId == null) return
    await run(noteVolunteerOrderRouting, { orderId: volunteerOrderId, routedNeedId: needId })
  }),
]
