import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { volunteerOrders } from './order.js'

/** The team offers the order to its volunteers. */
export const offerVolunteerOrder = transition({
  name: 'offerVolunteerOrder',
  payload: 'order',
  on: volunteerOrders,
  move: 'OFFER',
  input: z.object({ orderId: idOf('vorder') }),
  target: ({ orderId }) => orderId,
})
