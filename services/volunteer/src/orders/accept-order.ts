import { volunteerOrderAccepted } from '@onecore/events/contracts/volunteer-orders'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { volunteerKind } from '../volunteers/volunteer.model.js'
import { volunteerOrders } from './order.js'
import { volunteerOrderLifecycle } from './order.lifecycle.js'
import { eventOf } from './order-event.js'
import { freePlaces, type Participation } from './participation.js'

/** A volunteer of the team takes the order up, personally and of their own will (Regulations art. 25). 认领 */
export const acceptVolunteerOrder = transition({
  name: 'acceptVolunteerOrder',
  payload: 'order',
  on: volunteerOrders,
  move: 'ACCEPT',
  input: z.object({ orderId: idOf('vorder') }),
  target: ({ orderId }) => orderId,
  facts: (order, _, inquiry) => volunteerOrders.facts(order, inquiry),
  decide: (decision, order, _, { facts, now }) => {
    const { volunteer } = facts
    if (volunteer === null) return decision // the guards have refused
    const place: Participation = {
      volunteerId: volunteer._id,
      personId: volunteer.personId,
      status: 'ACCEPTED',
      acceptedAt: now,
      checkedInAt: null,
      checkedOutAt: null,
      reason: null,
      experience: null,
    }
    const participations = [...order.participations, place]
    decision
      .set({ participations })
      // One person who takes up two orders at once meets themselves here, and the later sees the earlier.
      .change(volunteerKind, volunteer, (registration) => registration)
      .emit(volunteerOrderAccepted, { ...eventOf(order), teamId: order.teamId, volunteerId: volunteer._id })
    if (freePlaces({ ...order, participations }) > 0) decision.move(volunteerOrderLifecycle, 'REOPEN_OFFER', facts)
    return decision
  },
})
