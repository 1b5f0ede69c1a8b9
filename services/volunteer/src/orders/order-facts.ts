import type { Inquiry } from '@onecore/subgraph/command/command'
import type { Reader } from '@onecore/subgraph/command/reader'
import { insuranceOf } from '../insurance/insurance.queries.js'
import type { InsuranceProof } from '../insurance/insurance-proof.model.js'
import type { ProgrammeSession } from '../programmes/session.model.js'
import { upcomingHelp } from '../programmes/session.queries.js'
import { haltsOn } from '../safety/safety-halt.js'
import type { SafetyIncident } from '../safety/safety-incident.model.js'
import type { VolunteerTraining } from '../trainings/training.model.js'
import { attendedTrainings, hasAttended } from '../trainings/trainings.queries.js'
import { type Volunteer, volunteerKind } from '../volunteers/volunteer.model.js'
import { type VolunteerOrder, volunteerOrderKind } from './order.model.js'
import { type ParticipationState, placeOf } from './participation.js'

/** What the guards of an order ask about the world: who is calling, and what binds or covers them as a volunteer. */
export interface OrderFacts {
  readonly now: Date
  readonly callerId: string | null
  /** The caller's registration; null for everybody who is no volunteer. */
  readonly volunteer: Volunteer | null
  /** Proofs that may cover the caller in the order's team. */
  readonly insurance: readonly InsuranceProof[]
  /** Training sessions of the order's topics at which the caller has been. */
  readonly trainings: readonly VolunteerTraining[]
  /** Other orders in which the caller holds a place and that are not over. */
  readonly engagements: readonly VolunteerOrder[]
  /** Safety incidents that halt orders like this one. */
  readonly halts: readonly SafetyIncident[]
  /** Sessions of programmes at which the caller will help. */
  readonly sessions: readonly ProgrammeSession[]
}

const takenUp = ['OFFERED', 'ACCEPTED', 'IN_SERVICE'] as const
/** Where somebody stands who is still expected, or is there. */
const binding: readonly ParticipationState[] = ['ACCEPTED', 'PRESENT']

/** Orders that somebody is about to offer, to take up or to begin. */
const beforeService = ['DISPATCHED', ...takenUp] as const
const haltsBeforeService = async (read: Reader, order: VolunteerOrder): Promise<SafetyIncident[]> =>
  beforeService.some((status) => status === order.status) ? haltsOn(read, order) : []

/** What is known when nobody is calling, or somebody who is no volunteer. */
export const nobodyAsking = (now: Date, callerId: string | null = null): OrderFacts => ({
  now,
  callerId,
  volunteer: null,
  insurance: [],
  trainings: [],
  engagements: [],
  halts: [],
  sessions: [],
})

/**
 * What the caller has to be asked about. In the same words for every order, as far as it goes: for a whole list of them,
 * it is then read once.
 */
export async function orderFacts(order: VolunteerOrder, { read, caller, now }: Inquiry): Promise<OrderFacts> {
  const nobody = nobodyAsking(now, caller.personId)
  const asksVolunteer = caller.personId !== null && takenUp.some((status) => status === order.status)
  const volunteer = asksVolunteer ? await read.first(volunteerKind, { personId: caller.personId ?? '' }) : null
  if (volunteer === null) return { ...nobody, halts: await haltsBeforeService(read, order) }
  // Whoever holds a place may have left the team since.
  const teamIds = placeOf(order, caller.personId) === undefined ? [] : present(order.teamId)
  const known = { teamIds: [...new Set([...volunteer.teamIds, ...teamIds])].sort(), topics: null }
  const [facts = nobody] = await factsAbout(order, [volunteer], known, { read, now })
  return facts
}

/** What is known when each of these volunteers asks, in their order: as many database calls for one as for all. */
export const factsOfVolunteers = (
  order: VolunteerOrder,
  volunteers: readonly Volunteer[],
  source: Pick<Inquiry, 'read' | 'now'>,
): Promise<FactsOfVolunteer[]> =>
  factsAbout(order, volunteers, { teamIds: present(order.teamId), topics: order.trainings }, source)

const present = (id: string | null): string[] => (id === null ? [] : [id])

/** Of which teams policies are read, and on which topics training; all topics when it is null. */
interface Known {
  readonly teamIds: readonly string[]
  readonly topics: readonly string[] | null
}

async function factsAbout(
  order: VolunteerOrder,
  volunteers: readonly Volunteer[],
  { teamIds, topics }: Known,
  { read, now }: Pick<Inquiry, 'read' | 'now'>,
): Promise<FactsOfVolunteer[]> {
  const halts = await haltsBeforeService(read, order)
  const ids = volunteers.map(({ _id }) => _id)
  const insurance = await insuranceOf(read, volunteers, teamIds, now)
  const trainings = await attendedTrainings(read, ids, topics)
  const holdsPlace = { volunteerId: { $in: ids }, status: { $in: [...binding] } }
  const engagements = await read.list(volunteerOrderKind, {
    status: { $in: [...takenUp] },
    participations: { $elemMatch: holdsPlace },
  })
  const sessions = await upcomingHelp(read, ids)
  return volunteers.map((volunteer) => ({
    ...nobodyAsking(now, volunteer.personId),
    volunteer,
    halts,
    insurance,
    trainings: trainings.filter((training) => hasAttended(training, volunteer._id)),
    engagements: engagements.filter(
      ({ _id, participations }) =>
        _id !== order._id &&
        participations.some(({ volunteerId, status }) => volunteerId === volunteer._id && binding.includes(status)),
    ),
    sessions: sessions.filter(({ helpers }) => helpers.some(({ volunteerId }) => volunteerId === volunteer._id)),
  }))
}

/** Facts with a volunteer who is there. */
export type FactsOfVolunteer = OrderFacts & { readonly volunteer: Volunteer }
