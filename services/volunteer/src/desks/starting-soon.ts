import { dayOf } from '@onecore/kernel/day'
import { modelOf } from '@onecore/store/kind'
import type { RequestContext } from '@onecore/subgraph/request-context'
import { insuranceOf } from '../insurance/insurance.queries.js'
import type { VolunteerOrderState } from '../orders/order.lifecycle.js'
import { type VolunteerOrder, volunteerOrderKind } from '../orders/order.model.js'
import { nobodyAsking } from '../orders/order-facts.js'
import { acceptGuards } from '../orders/order-guards.js'
import { takingPart } from '../orders/participation.js'
import { attendedTrainings, hasAttended } from '../trainings/trainings.queries.js'
import { type Volunteer, volunteerKind } from '../volunteers/volunteer.model.js'
import { deskRule, hoursAfter } from './desk.rules.js'

/** Somebody took a service up and lacks something for it. */
export interface Gap {
  readonly volunteer: Volunteer
  readonly lacks: readonly string[]
}

/** A service that begins soon. */
export interface Start {
  readonly order: VolunteerOrder
  readonly gaps: readonly Gap[]
}

/** The guards that ask for proofs on the planned day: what was good when it was taken up can have ended since. */
const proofCodes: readonly string[] = ['NEEDS_QUALIFICATION', 'NEEDS_TRAINING', 'NEEDS_INSURANCE']
const proofGuards = acceptGuards.filter(({ code }) => proofCodes.includes(code))
/** Services that a desk shows at most. */
const mostStarts = 50

/**
 * The team's services that begin soon, the soonest first, with what those who took them up lack on the day. At most four
 * database calls, however many services and volunteers.
 */
export async function startingSoon(context: RequestContext, teamId: string): Promise<Start[]> {
  const { read, now } = context
  const orders = await beginningSoon(context, teamId)
  const volunteerIds = [...new Set(orders.flatMap((order) => takingPart(order).map((place) => place.volunteerId)))]
  const topics = [...new Set(orders.flatMap(({ trainings }) => trainings))]
  const volunteers = await read.list(volunteerKind, { _id: { $in: volunteerIds } })
  const [insurance, trainings] = await Promise.all([
    insuranceOf(read, volunteers, [teamId], now),
    attendedTrainings(read, volunteerIds, topics),
  ])
  const lacking = (order: VolunteerOrder, volunteer: Volunteer): string[] => {
    const attended = trainings.filter((training) => hasAttended(training, volunteer._id))
    const facts = { ...nobodyAsking(now, volunteer.personId), volunteer, insurance, trainings: attended }
    return proofGuards.filter((guard) => guard.refuses(order, facts)).map(({ code }) => code)
  }
  return orders.map((order) => ({
    order,
    gaps: volunteers
      .filter(({ _id }) => takingPart(order).some(({ volunteerId }) => volunteerId === _id))
      .map((volunteer) => ({ volunteer, lacks: lacking(order, volunteer) }))
      .filter(({ lacks }) => lacks.length > 0),
  }))
}

async function beginningSoon({ connection, now }: RequestContext, teamId: string): Promise<VolunteerOrder[]> {
  const until = hoursAfter(deskRule.on(dayOf(now)).params.soonHours, now)
  const status = { $in: ['OFFERED', 'ACCEPTED'] as VolunteerOrderState[] }
  const orders = await modelOf(connection, volunteerOrderKind)
    .find({ teamId, neededAt: { $gte: now, $lt: until }, startsAt: { $ne: null }, status })
    .sort({ neededAt: 1, _id: 1 })
    .limit(mostStarts)
    .lean<VolunteerOrder[]>()
  return orders.filter((order) => takingPart(order).length > 0)
}
