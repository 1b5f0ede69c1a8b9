import { volunteerOrderCancelled } from '@onecore/events/contracts/volunteer-orders'
import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { volunteerOrders } from './order.js'
import { eventOf } from './order-event.js'

/** Whoever ordered, or the community, withdraws the order before the help has begun. A case behind it is told. 撤单 */
export const cancelVolunteerOrder = transition({
  name: 'cancelVolunteerOrder',
  payload: 'order',
  on: volunteerOrders,
  move: 'CANCEL',
  input: z.object({ orderId: idOf('vorder'), reason: longText(500) }),
  target: ({ orderId }) => orderId,
  decide: (decision, order, { reason }) =>
    decision
      .set({ reason })
      .count('orders.open', order.path, -1)
      .emit(volunteerOrderCancelled, { ...eventOf(order), reasonCode: 'CANCELLED' }),
})
