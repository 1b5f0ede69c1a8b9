import { hoursConfirmed } from '@onecore/events/contracts/volunteer'
import { dayOf } from '@onecore/kernel/day'
import type { Decision, Draft } from '@onecore/subgraph/command/decision'
import { nationalRecordLifecycle } from '../national-records/national-record.lifecycle.js'
import type { VolunteerOrder } from '../orders/order.model.js'
import { hourEntryLifecycle, recordedStates } from './hour-entry.lifecycle.js'
import type { HourEntry } from './hour-entry.model.js'
import { countConfirmed, countOnRecord } from './hour-totals.js'
import { makesLongDay, minutesBetween, type ServiceTime } from './service-time.js'

interface Service extends ServiceTime {
  readonly _id: string
  /** The order that was served, or the session of a programme. */
  readonly orderId: string | null
  readonly sessionId: string | null
  /** Where it was served, and with which team. */
  readonly at: Pick<VolunteerOrder, 'communityId' | 'path' | 'teamId'>
  readonly volunteerId: string
  readonly volunteerPersonId: string
  /** The unit whose team it was, if a unit set it up. */
  readonly unitId: string | null
  /** By what kind of evidence its two ends are shown; of help at a session the organizer says it. */
  readonly shownBy?: NonNullable<HourEntry['shownBy']>
  /** The same person's other service around that time. */
  readonly besides: readonly HourEntry[]
}

/** Hours of a service that has just ended, before anybody has confirmed them. */
export const draftHours = ({ at, besides, ...service }: Service): Draft<HourEntry> => ({
  ...service,
  status: hourEntryLifecycle.initial,
  steps: [],
  communityId: at.communityId,
  path: at.path,
  teamId: at.teamId,
  isLongDay: makesLongDay(service, besides.filter(isCounting)),
})

/** Full minutes between check-in and check-out; less than nothing for an entry that takes another one back. */
export const minutesOf = (entry: Pick<HourEntry, 'from' | 'to' | 'reversalOf'>): number =>
  (entry.reversalOf ?? null) === null ? minutesBetween(entry) : 0 - minutesBetween(entry)

/** Neither taken back nor taking back, nor discarded: the time really was served. */
export const isCounting = ({ status, reversalOf = null, reversedBy = null }: HourEntry): boolean =>
  status !== 'DISCARDED' && reversalOf === null && reversedBy === null

/** The hours count from now on, in every total. A service under a minute is confirmed but adds nothing. */
export function confirmHours(decision: Decision<HourEntry>, entry: Counted): Decision<HourEntry> {
  return countConfirmed(decision.move(hourEntryLifecycle, 'CONFIRM', undefined), entry, minutesOf(entry))
}

type Counted = Pick<
  HourEntry,
  'from' | 'to' | 'path' | 'communityId' | 'volunteerId' | 'teamId' | 'unitId' | 'reversalOf'
>

/** The days of its notice are over. Time that was taken back meanwhile is kept, and adds to no record. */
export function putOnRecord(decision: Decision<HourEntry>, entry: HourEntry): Decision<HourEntry> {
  decision.move(hourEntryLifecycle, 'RECORD', undefined).set({ nationalState: nationalRecordLifecycle.initial })
  return isCounting(entry) ? countOnRecord(decision, entry, 'ADDED') : decision
}

/** The entry is taken back by another one. */
export function takeBack(decision: Decision<HourEntry>, entry: HourEntry, reversalId: string): Decision<HourEntry> {
  decision.set({ reversedBy: reversalId })
  return recordedStates.includes(entry.status) ? countOnRecord(decision, entry, 'TAKEN_BACK') : decision
}

/** A draft is confirmed, by the signature of the served person or by the team; others are told. */
export function confirmDraft(decision: Decision<HourEntry>, entry: HourEntry): Decision<HourEntry> {
  const minutes = minutesOf(entry)
  confirmHours(decision, entry)
  if (minutes < 1) return decision
  return decision.emit(hoursConfirmed, {
    hourEntryId: entry._id,
    volunteerId: entry.volunteerId,
    orderId: entry.orderId,
    sessionId: entry.sessionId ?? null,
    communityId: entry.communityId,
    minutes,
    servedOn: dayOf(entry.from),
    teamId: entry.teamId ?? null,
    unitId: entry.unitId ?? null,
  })
}
