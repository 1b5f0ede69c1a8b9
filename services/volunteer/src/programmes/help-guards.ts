import { dayOf } from '@onecore/kernel/day'
import type { Guard } from '@onecore/kernel/lifecycle'
import type { Inquiry } from '@onecore/subgraph/command/command'
import { asking } from '@onecore/subgraph/command/standing-guards'
import { insuranceOf } from '../insurance/insurance.queries.js'
import { covers } from '../insurance/insurance-cover.js'
import type { InsuranceProof } from '../insurance/insurance-proof.model.js'
import { isDangerous } from '../orders/danger.rules.js'
import { type VolunteerOrder, volunteerOrderKind } from '../orders/order.model.js'
import { collide } from '../orders/order-guards.js'
import { type VolunteerTeam, volunteerTeamKind } from '../teams/team.model.js'
import { type Volunteer, volunteerKind } from '../volunteers/volunteer.model.js'
import type { ProgrammeSession } from './session.model.js'
import { upcomingHelp } from './session.queries.js'
import { hasBegun, hasPlaceToHelp, needsNoHelper, takesPart } from './session-guards.js'

/** What somebody is asked who will help: as a volunteer, and what binds or covers them. */
interface HelpFacts extends Pick<Inquiry, 'caller' | 'now'> {
  /** The caller's registration; null for everybody who is no volunteer. */
  readonly volunteer: Volunteer | null
  readonly teams: readonly VolunteerTeam[]
  readonly insurance: readonly InsuranceProof[]
  /** Where the caller has promised to be: orders and sessions that are not over. */
  readonly engagements: readonly (VolunteerOrder | ProgrammeSession)[]
}

/** The same questions in the same words for every session: for a whole list of them, they are asked once. */
async function helpFacts(_: ProgrammeSession, { read, caller, now }: Inquiry): Promise<HelpFacts> {
  const nobody = { caller, now, volunteer: null, teams: [], insurance: [], engagements: [] }
  if (caller.personId === null) return nobody
  const volunteer = await read.first(volunteerKind, { personId: caller.personId })
  if (volunteer === null) return nobody
  const { _id: volunteerId, teamIds } = volunteer
  const orders = await read.list(volunteerOrderKind, {
    status: { $in: ['OFFERED', 'ACCEPTED', 'IN_SERVICE'] },
    participations: { $elemMatch: { volunteerId, status: { $in: ['ACCEPTED', 'PRESENT'] } } },
  })
  return {
    caller,
    now,
    volunteer,
    teams: await read.list(volunteerTeamKind, { _id: { $in: teamIds } }),
    insurance: await insuranceOf(read, [volunteer], teamIds, now),
    engagements: [...orders, ...(await upcomingHelp(read, [volunteerId]))],
  }
}

type HelpGuard = Guard<ProgrammeSession, HelpFacts>

const isNoVolunteer: HelpGuard = { code: 'NOT_A_VOLUNTEER', refuses: (_, { volunteer }) => volunteer === null }
const isNotActive: HelpGuard = {
  code: 'VOLUNTEER_NOT_ACTIVE',
  refuses: (_, { volunteer }) => volunteer !== null && volunteer.status !== 'ACTIVE',
}
const isOfAnotherTeam: HelpGuard = {
  code: 'NOT_IN_TEAM',
  refuses: ({ teamId }, { volunteer }) => volunteer !== null && !volunteer.teamIds.includes(teamId),
}
const teamIsNotActive: HelpGuard = {
  code: 'TEAM_NOT_ACTIVE',
  refuses: ({ teamId }, { teams }) => teams.some(({ _id, status }) => _id === teamId && status !== 'ACTIVE'),
}
const isElsewhere: HelpGuard = {
  code: 'ALREADY_ENGAGED',
  refuses: (session, { engagements }) =>
    engagements.some((other) => other._id !== session._id && collide(session, other)),
}
const lacksInsurance: HelpGuard = {
  code: 'NEEDS_INSURANCE',
  refuses: ({ risks, startsAt, teamId }, { volunteer, insurance }) => {
    const day = dayOf(startsAt)
    if (volunteer === null || !isDangerous(risks, day)) return false
    const insured = { volunteerId: volunteer._id, teamId, communityId: volunteer.communityId }
    return !insurance.some((proof) => covers(proof, insured, day))
  },
  source: 'Volunteer Service Regulations art. 17',
}

/** What keeps somebody from helping at a session. */
export const helpGuards = asking(helpFacts, [
  hasBegun,
  isNoVolunteer,
  isNotActive,
  isOfAnotherTeam,
  teamIsNotActive,
  hasPlaceToHelp,
  takesPart,
  needsNoHelper,
  isElsewhere,
  lacksInsurance,
])
