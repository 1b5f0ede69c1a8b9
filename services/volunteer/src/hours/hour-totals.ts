import { dayOf } from '@onecore/kernel/day'
import type { Decision } from '@onecore/subgraph/command/decision'
import type { HourEntry } from './hour-entry.model.js'
import { monthOf, periodsOf } from './period.js'
import { minutesBetween } from './service-time.js'

type Totalled = Pick<HourEntry, 'from' | 'to' | 'path' | 'communityId' | 'volunteerId' | 'teamId' | 'unitId'>

const present = (id: string | null | undefined): string[] => (id ? [id] : [])
const within = (scopes: readonly string[], parts: readonly string[]): string[] =>
  scopes.flatMap((scope) => parts.map((part) => `${scope}/${part}`))

/** Everything of which confirmed minutes are a part; a reversal's are less than nothing. */
export function countConfirmed(decision: Decision<HourEntry>, entry: Totalled, minutes: number): Decision<HourEntry> {
  const units = present(entry.unitId)
  return decision
    .count('hours.minutes', entry.path, minutes)
    .count('hours.minutes.month', within(entry.path, [monthOf(dayOf(entry.from))]), minutes)
    .count('volunteer.minutes', [entry.volunteerId], minutes)
    .count('volunteer.unit-minutes', within([entry.volunteerId], units), minutes)
    .count('team.minutes', present(entry.teamId), minutes)
    .count('unit.minutes', units, minutes)
}

/**
 * Minutes on record, by period: of each volunteer in the community and in the team served with, and of each team in
 * every place. What is taken back is counted off at once, not only when the reversal itself is on record.
 */
export function countOnRecord(
  decision: Decision<HourEntry>,
  entry: Totalled,
  what: 'ADDED' | 'TAKEN_BACK',
): Decision<HourEntry> {
  const minutes = what === 'ADDED' ? minutesBetween(entry) : 0 - minutesBetween(entry)
  const periods = periodsOf(dayOf(entry.from))
  const teams = present(entry.teamId)
  return decision
    .count('record.volunteers', within(within([entry.communityId, ...teams], periods), [entry.volunteerId]), minutes)
    .count('record.teams', within(within(entry.path, periods), teams), minutes)
}
