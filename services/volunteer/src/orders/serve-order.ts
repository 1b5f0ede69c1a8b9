import { volunteerOrderDelivered } from '@onecore/events/contracts/volunteer-orders'
import { idOf, newId } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { draftHours } from '../hours/hour-entry.js'
import { hourEntryKind } from '../hours/hour-entry.model.js'
import { serviceAround } from '../hours/hours.queries.js'
import { volunteerTeamKind } from '../teams/team.model.js'
import { volunteerKind } from '../volunteers/volunteer.model.js'
import { evidenceInput, evidenceOf } from './evidence.js'
import { volunteerOrders } from './order.js'
import { eventOf } from './order-event.js'
import { placeOf, withPlace } from './participation.js'

const onOrder = z.object({ orderId: idOf('vorder') })
const withEvidence = onOrder.extend({ evidence: evidenceInput })

/** A volunteer is there and begins. Insurance and qualification are asked for again, on the day itself. 签到 */
export const checkInForVolunteerOrder = transition({
  name: 'checkInForVolunteerOrder',
  payload: 'order',
  on: volunteerOrders,
  move: 'CHECK_IN',
  input: withEvidence,
  target: ({ orderId }) => orderId,
  facts: (order, _, inquiry) => volunteerOrders.facts(order, inquiry),
  decide: (decision, order, { evidence }, { facts: { volunteer }, caller, now }) => {
    const place = placeOf(order, caller.personId)
    if (place === undefined || volunteer === null) return decision // the guards have refused
    const present = { status: 'PRESENT', checkedInAt: now, checkInEvidence: evidenceOf(evidence) } as const
    return (
      decision
        .set({ participations: withPlace(order, place, present) })
        // One person who checks in at two places at once meets themselves here.
        .change(volunteerKind, volunteer, (registration) => registration)
    )
  },
})

/** A volunteer leaves: the time since check-in is drafted as hours; travel is not part of it. 签退 */
export const checkOutOfVolunteerOrder = transition({
  name: 'checkOutOfVolunteerOrder',
  payload: 'order',
  on: volunteerOrders,
  move: 'CHECK_OUT',
  input: withEvidence,
  target: ({ orderId }) => orderId,
  facts: async (order, _, { read, caller, now }) => {
    const place = placeOf(order, caller.personId)
    const team = order.teamId === null ? null : await read.find(volunteerTeamKind, order.teamId)
    return {
      unitId: team?.hostKind === 'UNIT' ? team.hostId : null,
      besides: place?.checkedInAt
        ? await serviceAround(read, place.volunteerId, { from: place.checkedInAt, to: now })
        : [],
    }
  },
  decide: (decision, order, { evidence }, { facts, caller, now }) => {
    const place = placeOf(order, caller.personId)
    if (place === undefined || place.checkedInAt === null) return decision // the guard has refused
    const { volunteerId, personId, checkedInAt, checkInEvidence } = place
    const shownBy = { checkIn: checkInEvidence?.kind ?? 'SELF_REPORTED', checkOut: evidence.kind }
    const what = { orderId: order._id, sessionId: null, at: order }
    const time = { from: checkedInAt, to: now, shownBy }
    const service = { ...facts, ...what, ...time, volunteerId, volunteerPersonId: personId }
    const served = { status: 'SERVED', checkedOutAt: now, checkOutEvidence: evidenceOf(evidence) } as const
    return decision
      .set({ participations: withPlace(order, place, served) })
      .create(hourEntryKind, draftHours({ _id: newId('hour', now), ...service }))
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
  decide: (decision, order, _, { caller, now }) => {
    const place = placeOf(order, caller.personId)
    if (place === undefined) return decision // the guard has refused
    return decision
      .set({ deliveredAt: now })
      .emit(volunteerOrderDelivered, { ...eventOf(order), volunteerId: place.volunteerId })
  },
})
