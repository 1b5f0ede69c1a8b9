import {
  volunteerOrderAccepted,
  volunteerOrderDelivered,
  volunteerOrderDispatched,
  volunteerOrderRequested,
  volunteerOrderSigned,
} from '@onecore/events/contracts/volunteer-orders'
import { type Envelope, newEvent } from '@onecore/events/envelope'
import { newId } from '@onecore/kernel/type-id'

/** What happens to a volunteer order that goes well. 点单 下单 买单 签单 */
export const orderContracts = [
  volunteerOrderRequested,
  volunteerOrderDispatched,
  volunteerOrderAccepted,
  volunteerOrderDelivered,
  volunteerOrderSigned,
] as const

/** The events of one volunteer order from request to signature. */
export function eventsOfOneOrder(): Envelope[] {
  const ofOrder = { orderId: newId('vorder'), communityId: newId('comm'), caseId: newId('case') }
  const teamId = newId('team')
  const volunteerId = newId('vol')
  const about = (step: number) => ({
    aggregateId: ofOrder.orderId,
    aggregateVersion: step,
    sequence: step,
    communityId: ofOrder.communityId,
    actorId: 'service:volunteer',
    correlationId: ofOrder.caseId,
    now: new Date(),
  })
  const servedPersonId = newId('person')
  const signed = { ...ofOrder, teamId, volunteerId, rating: 5, minutes: 90, isProxySigned: false }
  return [
    newEvent(volunteerOrderRequested, {
      ...about(1),
      data: { ...ofOrder, category: 'ELDERLY_CARE', servedPersonId },
    }),
    newEvent(volunteerOrderDispatched, { ...about(2), data: { ...ofOrder, teamId } }),
    newEvent(volunteerOrderAccepted, { ...about(3), data: { ...ofOrder, teamId, volunteerId } }),
    newEvent(volunteerOrderDelivered, { ...about(4), data: { ...ofOrder, volunteerId } }),
    newEvent(volunteerOrderSigned, { ...about(5), data: signed }),
  ]
}

/** As many events, of as many orders as that takes, in the order in which a busy day brings them: step by step. */
export function dayOfEvents(count: number): Envelope[] {
  const orders = Array.from({ length: Math.ceil(count / orderContracts.length) }, eventsOfOneOrder)
  return orderContracts.flatMap((_, step) => orders.flatMap((events) => events[step] ?? [])).slice(0, count)
}
