import { volunteerOrderAccepted } from '@onecore/events/contracts/volunteer-orders'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { volunteerKind } from '../volunteers/volunteer.model.js'
import { volunteerOrders } from './order.js'
import { eventOf } from './order-event.js'

/** A volunteer of the team takes the order up, personally and of their own will (Regulations art. 25). */
export const acceptVolunteerOrder = transition({
  name: 'acceptVolunteerOrder',
  payload: 'order',
  on: volunteerOrders,
  move: 'ACCEPT',
  input: z.object({ orderId: idOf('vorder') }),
  target: ({ orderId }) => orderId,
  facts: async (_, __, { read, caller }) => ({
    volunteer: await read.first(volunteerKind, { personId: caller.personId ?? '' }),
  }),
  decide: (decision, order, _, { facts: { volunteer } }) => {
    if (volunteer === null) return decision.refuseWhen(true, 'NOT_A_VOLUNTEER')
    return decision
      .refuseWhen(volunteer.status !== 'ACTIVE', 'VOLUNTEER_NOT_ACTIVE')
      .refuseWhen(order.teamId === null || !volunteer.teamIds.includes(order.teamId), 'NOT_YOUR_TEAM')
      .refuseWhen(volunteer.personId === order.servedPersonId, 'SERVES_ONESELF')
      .set({ volunteerId: volunteer._id, volunteerPersonId: volunteer.personId })
      .emit(volunteerOrderAccepted, { ...eventOf(order), teamId: order.teamId, volunteerId: volunteer._id })
  },
})
