import { type CalendarDay, dayOf } from '@onecore/kernel/day'
import type { Guard } from '@onecore/kernel/lifecycle'
import { covers } from '../insurance/insurance-cover.js'
import { lackingTraining } from '../trainings/training-cover.js'
import { isQualified } from '../volunteers/qualification.js'
import { isDangerous } from './danger.rules.js'
import type { VolunteerOrder } from './order.model.js'
import type { OrderFacts } from './order-facts.js'
import { placeOf } from './participation.js'
import { serviceDay } from './service-day.js'

type OrderGuard = Guard<VolunteerOrder, OrderFacts>

const lacksInsurance = (order: VolunteerOrder, { insurance, volunteer }: OrderFacts, day: CalendarDay): boolean =>
  isDangerous(order.risks, day) && !insurance.some((proof) => covers(proof, insuredBy(order, volunteer), day))

/** Who has to be covered: the volunteer, with the team that the order was given to. */
const insuredBy = ({ teamId }: VolunteerOrder, volunteer: OrderFacts['volunteer']) => ({
  teamId,
  volunteerId: volunteer?._id ?? null,
  communityId: volunteer?.communityId ?? null,
})

const lacksQualification = (order: VolunteerOrder, { volunteer }: OrderFacts, day: CalendarDay): boolean =>
  volunteer !== null && order.qualifications.some((code) => !isQualified(volunteer, code, day))

/** Training is asked for on the day of service: the planned one, or today. */
const needsTraining = (dayFor: (order: VolunteerOrder, facts: OrderFacts) => CalendarDay): OrderGuard => {
  const lacking = (order: VolunteerOrder, facts: OrderFacts) =>
    lackingTraining(order.trainings, facts.trainings, dayFor(order, facts))
  return {
    code: 'NEEDS_TRAINING',
    refuses: (order, facts) => facts.volunteer !== null && lacking(order, facts).length > 0,
    params: (order, facts) => ({ trainings: lacking(order, facts).join(', ') }),
    source: 'Volunteer Service Regulations art. 16',
  }
}

/**
 * Whether two orders, or sessions of programmes, ask for the same person at the same time; without a planned time
 * nothing is known to collide.
 */
export function collide(one: PlannedTime, other: PlannedTime): boolean {
  if (one.startsAt === null || one.endsAt === null || other.startsAt === null || other.endsAt === null) return false
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt
}
type PlannedTime = Pick<VolunteerOrder, 'startsAt' | 'endsAt'>

/** Nobody begins what a safety incident has shown to be dangerous; whoever serves already finishes. */
export const haltedForSafety: OrderGuard = {
  code: 'HALTED_FOR_SAFETY',
  refuses: (_, { halts }) => halts.length > 0,
  params: (_, { halts }) => ({ hazards: [...new Set(halts.map(({ hazard }) => hazard))].join(', ') }),
}

/** The clock ends an offer, or the wait for one, only when its time is over: it may have been renewed meanwhile. */
export const offerIsOver: OrderGuard = {
  code: 'OFFER_STILL_OPEN',
  refuses: ({ status, offerBy, offerUntil }, { now }) => {
    const end = status === 'DISPATCHED' ? offerBy : offerUntil
    return end === null || end > now
  },
}

/** What stands in the way of taking an order up. */
export const acceptGuards: readonly OrderGuard[] = [
  haltedForSafety,
  { code: 'OFFER_ENDED', refuses: ({ offerUntil }, { now }) => offerUntil !== null && offerUntil <= now },
  { code: 'NOT_A_VOLUNTEER', refuses: (_, { volunteer }) => volunteer === null },
  { code: 'VOLUNTEER_NOT_ACTIVE', refuses: (_, { volunteer }) => volunteer !== null && volunteer.status !== 'ACTIVE' },
  {
    code: 'NOT_YOUR_TEAM',
    refuses: ({ teamId }, { volunteer }) => volunteer !== null && !volunteer.teamIds.some((id) => id === teamId),
  },
  {
    code: 'SERVES_ONESELF',
    refuses: ({ servedPersonId }, { volunteer }) => volunteer !== null && volunteer.personId === servedPersonId,
  },
  { code: 'ALREADY_TAKEN_UP', refuses: (order, { callerId }) => placeOf(order, callerId) !== undefined },
  {
    code: 'ALREADY_ENGAGED',
    refuses: (order, { engagements, sessions }) => [...engagements, ...sessions].some((other) => collide(order, other)),
  },
  {
    code: 'NEEDS_QUALIFICATION',
    refuses: (order, facts) => lacksQualification(order, facts, serviceDay(order, facts.now)),
    params: ({ qualifications }) => ({ qualifications: qualifications.join(', ') }),
    source: 'Volunteer Service Regulations art. 16',
  },
  needsTraining((order, { now }) => serviceDay(order, now)),
  {
    code: 'NEEDS_INSURANCE',
    refuses: (order, facts) => facts.volunteer !== null && lacksInsurance(order, facts, serviceDay(order, facts.now)),
    source: 'Volunteer Service Regulations art. 17',
  },
]

/** What stands in the way of beginning: the proofs are asked for again, on the day itself. */
export const presenceGuards: readonly OrderGuard[] = [
  { code: 'NO_PLACE', refuses: (order, { callerId }) => placeOf(order, callerId) === undefined },
  haltedForSafety,
  {
    code: 'ALREADY_CHECKED_IN',
    refuses: (order, { callerId }) => (placeOf(order, callerId)?.checkedInAt ?? null) !== null,
  },
  {
    code: 'PRESENT_ELSEWHERE',
    refuses: (_, { engagements, callerId }) =>
      engagements.some((other) => placeOf(other, callerId)?.status === 'PRESENT'),
  },
  {
    code: 'VOLUNTEER_NOT_ACTIVE',
    // Whoever takes a break still serves what was taken up before.
    refuses: (_, { volunteer }) => volunteer?.status !== 'ACTIVE' && volunteer?.status !== 'PAUSED',
  },
  {
    code: 'NEEDS_QUALIFICATION',
    refuses: (order, facts) => lacksQualification(order, facts, dayOf(facts.now)),
    params: ({ qualifications }) => ({ qualifications: qualifications.join(', ') }),
    source: 'Volunteer Service Regulations art. 16',
  },
  needsTraining((_, { now }) => dayOf(now)),
  {
    code: 'NEEDS_INSURANCE',
    refuses: (order, facts) => lacksInsurance(order, facts, dayOf(facts.now)),
    source: 'Volunteer Service Regulations art. 17',
  },
]
