import { volunteerOrderDeclined } from '@onecore/events/contracts/volunteer-orders'
import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { volunteerOrders } from './order.js'
import { eventOf } from './order-event.js'

const onOrder = { orderId: idOf('vorder') }

/** The community has checked that the request and its risks are true (Volunteer Service Regulations, art. 13). */
export const reviewVolunteerOrder = transition({
  name: 'reviewVolunteerOrder',
  payload: 'order',
  on: volunteerOrders,
  move: 'REVIEW',
  input: z.object(onOrder),
  target: ({ orderId }) => orderId,
})

/** The community will not place this order, and says why. A case that asked for it is told. */
export const declineVolunteerOrder = transition({
  name: 'declineVolunteerOrder',
  payload: 'order',
  on: volunteerOrders,
  move: 'DECLINE',
  input: z.object({ ...onOrder, reason: longText(500) }),
  target: ({ orderId }) => orderId,
  decide: (decision, order, { reason }) =>
    decision
      .set({ reason })
      .count('orders.open', order.path, -1)
      .emit(volunteerOrderDeclined, { ...eventOf(order), reasonCode: 'DECLINED_BY_COMMUNITY' }),
})
