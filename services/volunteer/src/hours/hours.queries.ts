import { dayOf, endOfDay, startOfDay } from '@onecore/kernel/day'
import type { Reader } from '@onecore/subgraph/command/reader'
import { type HourEntry, hourEntryKind } from './hour-entry.model.js'
import type { ServiceTime } from './service-time.js'

/** A person's entries, of whatever state, that touch the days of this time. */
export const serviceAround = (read: Reader, volunteerId: string, { from, to }: ServiceTime): Promise<HourEntry[]> =>
  read.list(hourEntryKind, {
    volunteerId,
    from: { $lt: endOfDay(dayOf(to)) },
    to: { $gt: startOfDay(dayOf(from)) },
  })
