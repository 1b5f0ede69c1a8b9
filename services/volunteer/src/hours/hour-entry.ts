import { hoursConfirmed } from '@onecore/events/contracts/volunteer'
import { dayOf } from '@onecore/kernel/day'
import type { Decision, Draft } from '@onecore/subgraph/command/decision'
import type { VolunteerOrder } from '../orders/order.model.js'
import { hourEntryLifecycle } from './hour-entry.lifecycle.js'
import type { HourEntry } from './hour-entry.model.js'
import { makesLongDay, minutesBetween, type ServiceTime } from './service-time.js'

interface Service extends ServiceTime {
  readonly _id: string
  readonly order: VolunteerOrder
  readonly volunteerId: string
  readonly volunteerPersonId: string
  /** The unit whose team it was, if a unit set it up. */
  readonly unitId: string | null
  /** By what kind of evidence its two ends are shown. */
  readonly shownBy: NonNullable<HourEntry['shownBy']>
  /** The same person's other service around that time. */
  readonly besides: readonly HourEntry[]
}

/** Hours of a service that has just ended, before anybody has confirmed them. */
export const draftHours = ({ order, besides, ...service }: Service): Draft<HourEntry> => ({
  ...service,
  status: hourEntryLifecycle.initial,
  steps: [],
  orderId: order._id,
  communityId: order.communityId,
  path: order.path,
  teamId: order.teamId,
  isLongDay: makesLongDay(service, besides.filter(isCounting)),
})

/** Full minutes between check-in and check-out; less than nothing for an entry that takes another one back. */
export const minutesOf = (entry: Pick<HourEntry, 'from' | 'to' | 'reversalOf'>): number =>
  (entry.reversalOf ?? null) === null ? minutesBetween(entry) : 0 - minutesBetween(entry)

/** Neither taken back nor taking back: the time really was served. */
export const isCounting = ({ reversalOf = null, reversedBy = null }: HourEntry): boolean =>
  reversalOf === null && reversedBy === null

/** The hours count from now on, in every total. A service under a minute is confirmed but adds nothing. */
export function confirmHours(decision: Decision<HourEntry>, entry: Counted): Decision<HourEntry> {
  const minutes = minutesOf(entry)
  return decision
    .move(hourEntryLifecycle, 'CONFIRM', undefined)
    .count('hours.minutes', entry.path, minutes)
    .count('volunteer.minutes', [entry.volunteerId], minutes)
    .count('team.minutes', present(entry.teamId), minutes)
    .count('unit.minutes', present(entry.unitId), minutes)
}

type Counted = Pick<HourEntry, 'from' | 'to' | 'path' | 'volunteerId' | 'teamId' | 'unitId' | 'reversalOf'>
const present = (id: string | null | undefined): string[] => (id ? [id] : [])

/** The served person has signed. */
export function confirmSignedHours(decision: Decision<HourEntry>, entry: HourEntry): Decision<HourEntry> {
  const minutes = minutesOf(entry)
  confirmHours(decision, entry)
  if (minutes < 1) return decision
  return decision.emit(hoursConfirmed, {
    hourEntryId: entry._id,
    volunteerId: entry.volunteerId,
    orderId: entry.orderId,
    communityId: entry.communityId,
    minutes,
    servedOn: dayOf(entry.from),
    teamId: entry.teamId ?? null,
    unitId: entry.unitId ?? null,
  })
}
