import type { OpeningTime } from '@onecore/volunteer/stations/opening-times'
import type { StationKind } from '@onecore/volunteer/stations/station.model'

const hour = 60
const weekdays = [1, 2, 3, 4, 5]
const everyDay = [...weekdays, 6, 7]

/** When a station is open, off-hours (错时) among it. The account tells of such hours, and not when they are: made up. */
export function openingTimesOf(kind: StationKind, index: number): OpeningTime[] {
  if (kind === 'ONLINE_HEAD') return times(everyDay, 8, 22, false)
  if (kind === 'OFFLINE_CENTRE') return [...times(everyDay, 9, 17, false), ...times(everyDay, 17, 21, true)]
  // One evening of the working week, in turn, and Saturday morning: for those who work in the daytime.
  const evening = weekdays[index % weekdays.length] ?? 1
  return [
    ...times(weekdays, 9, 12, false),
    ...times(weekdays, 14.5, 17.5, false),
    ...times([evening], 18.5, 20.5, true),
    ...times([6], 9, 11.5, true),
  ]
}

const times = (days: readonly number[], from: number, to: number, isOffHours: boolean): OpeningTime[] =>
  days.map((weekday) => ({ weekday, fromMinute: from * hour, toMinute: to * hour, isOffHours, isSynthetic: true }))
