import { volunteerOrderCancelled } from '@onecore/events/contracts/volunteer-orders'
import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import type { Inquiry } from '@onecore/subgraph/command/command'
import { transition } from '@onecore/subgraph/command/command'
import type { Decision } from '@onecore/subgraph/command/decision'
import { z } from 'zod'
import { volunteerOrders } from './order.js'
import { volunteerOrderLifecycle } from './order.lifecycle.js'
import { type VolunteerOrder, volunteerOrderKind } from './order.model.js'
import { eventOf } from './order-event.js'
import { nobodyAsking } from './order-facts.js'

/**
 * Whoever ordered, or the community, withdraws the order before the help has begun, on request with every other shift
 * of the same request that has not begun. A case behind it is told. 撤单
 */
export const cancelVolunteerOrder = transition({
  name: 'cancelVolunteerOrder',
  payload: 'order',
  on: volunteerOrders,
  move: 'CANCEL',
  input: z.object({ orderId: idOf('vorder'), reason: longText(500), allShifts: z.boolean().default(false) }),
  target: ({ orderId }) => orderId,
  facts: async (order, { allShifts }, inquiry) => ({ others: allShifts ? await otherShifts(order, inquiry) : [] }),
  decide: (decision, order, { reason }, { facts: { others }, now }) => {
    for (const other of others) {
      decision.change(volunteerOrderKind, other, (shift) =>
        cancelled(shift.move(volunteerOrderLifecycle, 'CANCEL', nobodyAsking(now)), other, reason),
      )
    }
    return cancelled(decision, order, reason)
  },
})

/** Shifts of one request have the same people and the same community, so that who may withdraw one may withdraw all. */
async function otherShifts({ _id, seriesId }: VolunteerOrder, { read }: Inquiry): Promise<VolunteerOrder[]> {
  if (seriesId === null) return []
  const status = { $in: [...volunteerOrderLifecycle.moves.CANCEL.from] }
  return read.list(volunteerOrderKind, { seriesId, _id: { $ne: _id }, status })
}

const cancelled = (decision: Decision<VolunteerOrder>, order: VolunteerOrder, reason: string) =>
  decision
    .set({ reason })
    .count('orders.open', order.path, -1)
    .emit(volunteerOrderCancelled, { ...eventOf(order), reasonCode: 'CANCELLED' })
