import { type CalendarDay, dayOf, endOfDay } from '@onecore/kernel/day'
import { longDayRule } from './hours.rules.js'

/** A time of service, without travel. */
export interface ServiceTime {
  readonly from: Date
  readonly to: Date
}

const minute = 60_000

/** Full minutes between two moments. */
export const minutesBetween = ({ from, to }: ServiceTime): number =>
  Math.floor((to.getTime() - from.getTime()) / minute)

/** Whether two times share a moment; where one ends the other may begin. */
export const overlap = (one: ServiceTime, other: ServiceTime): boolean => one.from < other.to && other.from < one.to

/** The minutes of a service on each day in Beijing that it touches. Their sum is the service's minutes, to the minute. */
export function minutesByDay({ from, to }: ServiceTime): Map<CalendarDay, number> {
  const days = new Map<CalendarDay, number>()
  let counted = 0
  for (let start = from; start < to; ) {
    const midnight = endOfDay(dayOf(start))
    const upTo = midnight < to ? midnight : to
    const minutes = minutesBetween({ from, to: upTo }) - counted
    days.set(dayOf(start), minutes)
    counted += minutes
    start = upTo
  }
  return days
}

/** Whether some day of this service, together with the person's other service on it, is longer than the rule's. */
export function makesLongDay(service: ServiceTime, others: readonly ServiceTime[]): boolean {
  for (const [day, minutes] of minutesByDay(service)) {
    const besides = others.reduce((sum, other) => sum + (minutesByDay(other).get(day) ?? 0), 0)
    if (minutes + besides > longDayRule.on(day).params.minutes) return true
  }
  return false
}
