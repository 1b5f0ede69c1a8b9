import { volunteerOrderDelivered } from '@onecore/events/contracts/volunteer-orders'
import { idOf, newId } from '@onecore/kernel/type-id'
import { change, transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { draftHours } from '../hours/hour-entry.js'
import { hourEntryKind } from '../hours/hour-entry.model.js'
import { volunteerOrders } from './order.js'
import { volunteerOrderKind } from './order.model.js'
import { eventOf } from './order-event.js'

const onOrder = z.object({ orderId: idOf('vorder') })

/** The volunteer is there and begins. */
export const checkInForVolunteerOrder = transition({
  name: 'checkInForVolunteerOrder',
  payload: 'order',
  on: volunteerOrders,
  move: 'CHECK_IN',
  input: onOrder,
  target: ({ orderId }) => orderId,
  decide: (decision, _, __, { now }) => decision.set({ checkedInAt: now }),
})

/** The volunteer leaves: the time between check-in and check-out is drafted as hours; travel is not part of it. */
export const checkOutOfVolunteerOrder = change({
  name: 'checkOutOfVolunteerOrder',
  payload: 'order',
  kind: volunteerOrderKind,
  action: 'CHECK_IN',
  input: onOrder,
  target: ({ orderId }) => orderId,
  decide: (decision, order, _, { now }) => {
    const { checkedInAt, volunteerId, volunteerPersonId } = order
    if (order.status !== 'IN_SERVICE' || checkedInAt === null || volunteerId === null || volunteerPersonId === null) {
      return decision.refuseWhen(true, 'NOT_CHECKED_IN')
    }
    const entry = draftHours({
      _id: newId('hour', now),
      order,
      volunteerId,
      volunteerPersonId,
      from: checkedInAt,
      to: now,
    })
    return decision
      .refuseWhen(order.checkedOutAt !== null, 'ALREADY_CHECKED_OUT')
      .set({ checkedOutAt: now })
      .create(hourEntryKind, entry)
  },
})

/** The help has been given and waits for the served person's signature. 买单 */
export const deliverVolunteerOrder = transition({
  name: 'deliverVolunteerOrder',
  payload: 'order',
  on: volunteerOrders,
  move: 'DELIVER',
  input: onOrder,
  target: ({ orderId }) => orderId,
  decide: (decision, order, _, { now }) =>
    decision
      .set({ deliveredAt: now })
      .emit(volunteerOrderDelivered, { ...eventOf(order), volunteerId: order.volunteerId ?? '' }),
})
