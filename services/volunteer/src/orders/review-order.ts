import { volunteerOrderDeclined } from '@onecore/events/contracts/volunteer-orders'
import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { volunteerOrders } from './order.js'
import { orderCodes } from './order-code.js'
import { eventOf } from './order-event.js'

const onOrder = { orderId: idOf('vorder') }

/**
 * The community has checked that the request is true, and states the risks, the qualifications and the training it
 * really needs (Volunteer Service Regulations, art. 12, 13 and 16); what it does not state stays as it was requested. 审核
 */
export const reviewVolunteerOrder = transition({
  name: 'reviewVolunteerOrder',
  payload: 'order',
  on: volunteerOrders,
  move: 'REVIEW',
  input: z.object({
    ...onOrder,
    risks: orderCodes.optional(),
    qualifications: orderCodes.optional(),
    trainings: orderCodes.optional(),
  }),
  target: ({ orderId }) => orderId,
  decide: (decision, order, { risks, qualifications, trainings }) =>
    decision.set({
      risks: risks ?? order.risks,
      qualifications: qualifications ?? order.qualifications,
      trainings: trainings ?? order.trainings,
    }),
})

/** The community will not place this order, and says why. A case that asked for it is told. 不予受理 */
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
