import { dayOf, endOfDay, startOfDay } from '@onecore/kernel/day'
import type { Reader } from '@onecore/subgraph/command/reader'
import { recordedStates } from './hour-entry.lifecycle.js'
import { type HourEntry, hourEntryKind } from './hour-entry.model.js'
import type { ServiceTime } from './service-time.js'

/** Somebody's time of service. */
interface TimeOfVolunteer extends ServiceTime {
  readonly volunteerId: string
}

/** A person's entries, of whatever state, that touch the days of this time. */
export const serviceAround = (read: Reader, volunteerId: string, time: ServiceTime): Promise<HourEntry[]> =>
  read.list(hourEntryKind, aroundTime({ volunteerId, ...time }))

/** As {@link serviceAround}, for several people in one database call; whose an entry is, it says itself. */
export const serviceAroundEach = async (read: Reader, times: readonly TimeOfVolunteer[]): Promise<HourEntry[]> =>
  times.length === 0 ? [] : read.list(hourEntryKind, { $or: times.map(aroundTime) }, times.length * mostOfOneDay)

/** A service takes a minute at least. */
const mostOfOneDay = 24 * 60

const aroundTime = ({ volunteerId, from, to }: TimeOfVolunteer) => ({
  volunteerId,
  from: { $lt: endOfDay(dayOf(to)) },
  to: { $gt: startOfDay(dayOf(from)) },
})

/** Full minutes of an entry, as the database counts them. */
const minutes = { $floor: { $divide: [{ $subtract: ['$to', '$from'] }, 60_000] } }

/**
 * Minutes on record of each of these volunteers, exact, from the entries, in one database call. What was taken back
 * since is left out at once, before the entry that takes it back is on record itself.
 */
export async function minutesOnRecordOfEach(read: Reader, volunteerIds: readonly string[]): Promise<number[]> {
  const counting = { status: { $in: [...recordedStates] }, reversalOf: null, reversedBy: null }
  const sums = await read.figures<{ _id: string; sum: number }>(hourEntryKind, [
    { $match: { volunteerId: { $in: [...volunteerIds] }, ...counting } },
    { $group: { _id: '$volunteerId', sum: { $sum: minutes } } },
  ])
  return volunteerIds.map((wanted) => sums.find(({ _id }) => _id === wanted)?.sum ?? 0)
}

/** As {@link minutesOnRecordOfEach}, of one volunteer. */
export const minutesOnRecord = async (read: Reader, volunteerId: string): Promise<number> =>
  (await minutesOnRecordOfEach(read, [volunteerId]))[0] ?? 0
