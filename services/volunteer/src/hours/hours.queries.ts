import { dayOf, endOfDay, startOfDay } from '@onecore/kernel/day'
import type { Reader } from '@onecore/subgraph/command/reader'
import { minutesOf } from './hour-entry.js'
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

/**
 * Minutes that have stood on a public notice and are on record; what was taken back since is left out at once, before
 * the entry that takes it back is on record itself. Exact, from the entries.
 */
export async function minutesOnRecord(read: Reader, volunteerId: string): Promise<number> {
  const counting = { volunteerId, status: 'RECORDED', reversalOf: null, reversedBy: null } as const
  const pageSize = 1_000
  let minutes = 0
  for (let last = ''; ; ) {
    const entries = await read.list(hourEntryKind, { ...counting, _id: { $gt: last } }, pageSize)
    for (const entry of entries) minutes += minutesOf(entry)
    last = entries.at(-1)?._id ?? ''
    if (entries.length < pageSize) return minutes
  }
}
