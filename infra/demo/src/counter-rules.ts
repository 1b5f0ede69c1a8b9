import type { Publisher } from '@onecore/events/contract'
import { caseLifecycle } from '@onecore/party-building/cases/case.lifecycle'
import { caseKind } from '@onecore/party-building/cases/case.model'
import { communityKind } from '@onecore/party-building/divisions/community.model'
import { procurementNeedLifecycle } from '@onecore/procurement/needs/need.lifecycle'
import { needKind } from '@onecore/procurement/needs/need.model'
import { organizationKind } from '@onecore/procurement/organizations/organization.model'
import { projectKind } from '@onecore/procurement/projects/project.model'
import { socialWorkerKind } from '@onecore/procurement/social-workers/social-worker.model'
import { estateKind } from '@onecore/self-governance/estates/estate.model'
import { personKind } from '@onecore/self-governance/persons/person.model'
import { topicLifecycle } from '@onecore/self-governance/topics/topic.lifecycle'
import { topicKind } from '@onecore/self-governance/topics/topic.model'
import { warmHeartItemLifecycle } from '@onecore/self-governance/warm-heart/warm-heart-item.lifecycle'
import { warmHeartItemKind } from '@onecore/self-governance/warm-heart/warm-heart-item.model'
import type { AnyKind } from '@onecore/store/kind'
import { hourEntryKind } from '@onecore/volunteer/hours/hour-entry.model'
import { volunteerOrderLifecycle } from '@onecore/volunteer/orders/order.lifecycle'
import { volunteerOrderKind } from '@onecore/volunteer/orders/order.model'
import { volunteerProgrammeKind } from '@onecore/volunteer/programmes/programme.model'
import { programmeSessionKind } from '@onecore/volunteer/programmes/session.model'
import { stationKind } from '@onecore/volunteer/stations/station.model'
import { volunteerTeamKind } from '@onecore/volunteer/teams/team.model'
import { unitTeamExpectationKind } from '@onecore/volunteer/unit-teams/unit-team-expectation.model'
import { volunteerKind } from '@onecore/volunteer/volunteers/volunteer.model'

/** What a maintained counter counts, said as a question to the documents themselves. */
export interface CounterRule {
  readonly metric: string
  readonly kind: AnyKind
  /** Which documents count; all of them when it is not given. */
  readonly where?: Readonly<Record<string, unknown>>
  /** What a document adds: an aggregation expression; 1 when it is not given. */
  readonly by?: unknown
  /** The scopes it counts for: an aggregation expression; the document's path when it is not given. */
  readonly scopes?: unknown
}

const stillOpen = ({ final }: { readonly final: readonly string[] }) => ({ status: { $nin: final } })

const minutes = { $floor: { $divide: [{ $subtract: ['$to', '$from'] }, 60_000] } }
/** An entry that takes another one back counts against it. */
const minutesServed = { $cond: [{ $gt: ['$reversalOf', null] }, { $multiply: [minutes, -1] }, minutes] }
const given = (field: string) => ({ $cond: [{ $gt: [field, null] }, [field], []] })
/** `<scope>/<part>` for each of the scopes and each of the parts. */
const within = (scopes: unknown, parts: unknown) => ({
  $reduce: {
    input: { $map: { input: scopes, as: 'scope', in: { $map: { input: parts, as: 'part', in: joined } } } },
    initialValue: [],
    in: { $concatArrays: ['$$value', '$$this'] },
  },
})
const joined = { $concat: ['$$scope', '/', '$$part'] }
/** The month or the year, in Beijing, in which service began. */
const servedIn = (format: string) => ({ $dateToString: { date: '$from', format, timezone: '+08:00' } })
const periods = ['ALL', servedIn('%Y'), servedIn('%Y-%m')]
const confirmed = { status: { $ne: 'DRAFT' } }
const onRecord = { status: { $nin: ['DRAFT', 'CONFIRMED', 'PUBLICISED'] }, reversalOf: null, reversedBy: null }
const attended = {
  $size: { $filter: { input: '$participants', cond: { $eq: ['$$this.status', 'ATTENDED'] } } },
}
const placesAbove = { $setDifference: ['$path', ['$_id']] }
const pathAndOrganization = {
  $concatArrays: ['$path', { $cond: [{ $eq: ['$organizationId', null] }, [], ['$organizationId']] }],
}

/** Every metric of every service, as its commands count it. */
export const counterRules: Readonly<Record<Publisher, readonly CounterRule[]>> = {
  'party-building': [
    { metric: 'communities', kind: communityKind, where: { isDissolved: false } },
    { metric: 'cases.open', kind: caseKind, where: stillOpen(caseLifecycle) },
    { metric: 'cases.closed', kind: caseKind, where: { status: 'ASSESSED' } },
    { metric: 'cases.satisfied', kind: caseKind, where: { 'appraisal.isSatisfied': true } },
    { metric: 'cases.reopened', kind: caseKind, where: { timesReopened: { $gt: 0 } }, by: '$timesReopened' },
  ],
  volunteer: [
    { metric: 'teams', kind: volunteerTeamKind, where: { status: { $ne: 'MERGED' } } },
    { metric: 'volunteers', kind: volunteerKind, where: { status: { $nin: ['WITHDRAWN', 'ERASED'] } } },
    { metric: 'volunteers.active', kind: volunteerKind, where: { status: 'ACTIVE' } },
    { metric: 'unit-teams.missing', kind: unitTeamExpectationKind, where: { status: 'EXPECTED' } },
    { metric: 'unit-teams.met', kind: unitTeamExpectationKind, where: { status: 'MET' } },
    { metric: 'stations', kind: stationKind },
    { metric: 'orders.open', kind: volunteerOrderKind, where: stillOpen(volunteerOrderLifecycle) },
    { metric: 'orders.unclaimed', kind: volunteerOrderKind, where: { status: 'UNCLAIMED' } },
    { metric: 'orders.signed', kind: volunteerOrderKind, where: { status: 'SIGNED' } },
    { metric: 'programmes.running', kind: volunteerProgrammeKind, where: { status: 'RUNNING' } },
    { metric: 'programmes.sessions', kind: programmeSessionKind, where: { status: 'HELD' } },
    { metric: 'programmes.participations', kind: programmeSessionKind, where: { status: 'HELD' }, by: attended },
    confirmedMinutes('hours.minutes', '$path'),
    confirmedMinutes('hours.minutes.month', within('$path', [servedIn('%Y-%m')])),
    confirmedMinutes('volunteer.minutes', ['$volunteerId']),
    confirmedMinutes('volunteer.unit-minutes', within(['$volunteerId'], given('$unitId'))),
    confirmedMinutes('team.minutes', given('$teamId')),
    confirmedMinutes('unit.minutes', given('$unitId')),
    {
      metric: 'record.volunteers',
      kind: hourEntryKind,
      where: onRecord,
      by: minutesServed,
      scopes: within(within({ $concatArrays: [['$communityId'], given('$teamId')] }, periods), ['$volunteerId']),
    },
    {
      metric: 'record.teams',
      kind: hourEntryKind,
      where: onRecord,
      by: minutesServed,
      scopes: within(within('$path', periods), given('$teamId')),
    },
  ],
  procurement: [
    { metric: 'organizations', kind: organizationKind },
    { metric: 'organizations.professional', kind: organizationKind, where: { isProfessionalAgency: true } },
    { metric: 'organizations.inCommunityService', kind: organizationKind, where: { servesCommunities: true } },
    { metric: 'socialWorkers.certified', kind: socialWorkerKind, scopes: pathAndOrganization },
    { metric: 'projects', kind: projectKind, scopes: pathAndOrganization },
    { metric: 'needs.open', kind: needKind, where: stillOpen(procurementNeedLifecycle) },
  ],
  'self-governance': [
    { metric: 'persons', kind: personKind, where: { isErased: false } },
    { metric: 'persons.local', kind: personKind, where: { isErased: false, hukou: 'LOCAL' } },
    { metric: 'persons.non-local', kind: personKind, where: { isErased: false, hukou: 'NON_LOCAL' } },
    { metric: 'estates', kind: estateKind, scopes: placesAbove },
    { metric: 'topics.open', kind: topicKind, where: stillOpen(topicLifecycle) },
    { metric: 'warm-heart-items.open', kind: warmHeartItemKind, where: stillOpen(warmHeartItemLifecycle) },
  ],
}

/** Minutes that count, for whatever the scopes are. */
function confirmedMinutes(metric: string, scopes: unknown): CounterRule {
  return { metric, kind: hourEntryKind, where: confirmed, by: minutesServed, scopes }
}
