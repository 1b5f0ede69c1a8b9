import { hoursConfirmed } from '@onecore/events/contracts/volunteer'
import { dayOf } from '@onecore/kernel/day'
import type { Decision, Draft } from '@onecore/subgraph/command/decision'
import type { VolunteerOrder } from '../orders/order.model.js'
import { hourEntryLifecycle } from './hour-entry.lifecycle.js'
import type { HourEntry } from './hour-entry.model.js'

interface Service {
  readonly _id: string
  readonly order: VolunteerOrder
  readonly volunteerId: string
  readonly volunteerPersonId: string
  readonly from: Date
  readonly to: Date
}

/** Hours of a service that has just ended, before anybody has confirmed them. */
export const draftHours = ({ _id, order, volunteerId, volunteerPersonId, from, to }: Service): Draft<HourEntry> => ({
  _id,
  status: hourEntryLifecycle.initial,
  steps: [],
  volunteerId,
  volunteerPersonId,
  orderId: order._id,
  communityId: order.communityId,
  path: order.path,
  from,
  to,
})

/** Full minutes between check-in and check-out. */
export const minutesOf = ({ from, to }: Pick<HourEntry, 'from' | 'to'>): number =>
  Math.floor((to.getTime() - from.getTime()) / 60_000)

/** The served person has signed: the hours count. A service under a minute is confirmed but adds nothing. */
export function confirmHours(decision: Decision<HourEntry>, entry: HourEntry): Decision<HourEntry> {
  const minutes = minutesOf(entry)
  decision.move(hourEntryLifecycle, 'CONFIRM', undefined)
  if (minutes < 1) return decision
  return decision.count('hours.minutes', entry.path, minutes).emit(hoursConfirmed, {
    hourEntryId: entry._id,
    volunteerId: entry.volunteerId,
    orderId: entry.orderId,
    communityId: entry.communityId,
    minutes,
    servedOn: dayOf(entry.from),
  })
}
