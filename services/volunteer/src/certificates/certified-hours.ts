import { type CalendarDay, dayOf, endOfDay, startOfDay } from '@onecore/kernel/day'
import type { Reader } from '@onecore/subgraph/command/reader'
import { minutesOf } from '../hours/hour-entry.js'
import { type HourEntry, hourEntryKind } from '../hours/hour-entry.model.js'
import type { VolunteerCertificate } from './certificate.model.js'

/** Entries behind one certificate at most; who has more takes several, one for each span of time. */
export const mostCertifiedEntries = 2_000

/** What hours add up to, as a certificate says it. */
export interface CertifiedService {
  readonly from: CalendarDay
  readonly to: CalendarDay
  readonly minutes: number
  readonly orders: number
  readonly sessions: number
  readonly teamIds: string[]
}

/**
 * The volunteer's hours that the community has on record for these days: they stood on a public notice and were not
 * taken back. One more than a certificate can hold, when there are so many.
 */
export const hoursToCertify = (
  read: Reader,
  { volunteerId, communityId, from, to }: Pick<VolunteerCertificate, 'volunteerId' | 'communityId' | 'from' | 'to'>,
): Promise<HourEntry[]> =>
  read.list(
    hourEntryKind,
    {
      volunteerId,
      communityId,
      status: 'RECORDED',
      reversalOf: null,
      reversedBy: null,
      ...(from === null && to === null
        ? {}
        : { from: { ...(from && { $gte: startOfDay(from) }), ...(to && { $lt: endOfDay(to) }) } }),
    },
    mostCertifiedEntries + 1,
  )

/** The sum of these hours: full minutes without travel, each order and session once, the teams in a stable order; null when nothing. */
export function certifiedService(
  entries: readonly HourEntry[],
  asked: { readonly from: CalendarDay | null; readonly to: CalendarDay | null },
): CertifiedService | null {
  const minutes = entries.reduce((sum, entry) => sum + minutesOf(entry), 0)
  const days = entries.map(({ from }) => dayOf(from)).sort()
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined || minutes < 1) return null
  return {
    from: asked.from ?? first,
    to: asked.to ?? last,
    minutes,
    orders: new Set(entries.flatMap(({ orderId }) => orderId ?? [])).size,
    sessions: new Set(entries.flatMap(({ sessionId }) => sessionId ?? [])).size,
    teamIds: [...new Set(entries.flatMap(({ teamId }) => teamId ?? []))].sort(),
  }
}
