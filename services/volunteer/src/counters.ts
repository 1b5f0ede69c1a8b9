import type { CounterRule } from '@onecore/subgraph/counters/counter-rule'
import { countedStates, recordedStates } from './hours/hour-entry.lifecycle.js'
import { hourEntryKind } from './hours/hour-entry.model.js'
import { doneWithVolunteers } from './orders/order.lifecycle.js'
import { atTeam, volunteerOrderKind } from './orders/order.model.js'
import { volunteerProgrammeKind } from './programmes/programme.model.js'
import { programmeSessionKind } from './programmes/session.model.js'
import { stationKind } from './stations/station.model.js'
import { volunteerTeamKind } from './teams/team.model.js'
import { unitTeamExpectationKind } from './unit-teams/unit-team-expectation.model.js'
import { volunteerKind } from './volunteers/volunteer.model.js'

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
const confirmed = { status: { $in: countedStates } }
const attended = {
  $size: { $filter: { input: '$participants', cond: { $eq: ['$$this.status', 'ATTENDED'] } } },
}
/** What was taken back is on nobody's record, neither the entry nor the one that takes it back. */
const onRecord = { status: { $in: recordedStates }, reversalOf: null, reversedBy: null }

/** Every metric of this service, as its commands count it. */
export const volunteerCounters: readonly CounterRule[] = [
  { metric: 'teams', kind: volunteerTeamKind, where: { status: { $ne: 'MERGED' } } },
  { metric: 'volunteers', kind: volunteerKind, where: { status: { $nin: ['WITHDRAWN', 'ERASED'] } } },
  { metric: 'volunteers.active', kind: volunteerKind, where: { status: 'ACTIVE' } },
  { metric: 'unit-teams.missing', kind: unitTeamExpectationKind, where: { status: 'EXPECTED' } },
  { metric: 'unit-teams.met', kind: unitTeamExpectationKind, where: { status: 'MET' } },
  { metric: 'stations', kind: stationKind },
  { metric: 'orders.open', kind: volunteerOrderKind, where: { status: { $nin: doneWithVolunteers } } },
  { metric: 'orders.unclaimed', kind: volunteerOrderKind, where: { status: 'UNCLAIMED' } },
  { metric: 'orders.signed', kind: volunteerOrderKind, where: { status: 'SIGNED' } },
  ordersOfTeam('team.orders.open', { status: { $in: [...atTeam] } }),
  ordersOfTeam('team.orders.signed', { status: 'SIGNED' }),
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
]

/** Orders that were given to a team last. */
function ordersOfTeam(metric: string, where: CounterRule['where']): CounterRule {
  return { metric, kind: volunteerOrderKind, ...(where && { where }), scopes: given('$teamId') }
}

/** Minutes that count, for whatever the scopes are. */
function confirmedMinutes(metric: string, scopes: unknown): CounterRule {
  return { metric, kind: hourEntryKind, where: confirmed, by: minutesServed, scopes }
}
