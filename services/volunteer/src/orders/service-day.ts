import { type CalendarDay, dayOf } from '@onecore/kernel/day'
import type { VolunteerOrder } from './order.model.js'

/** The day on which the help is planned; today when no time was planned, or when it has passed. */
export function serviceDay({ startsAt, dueAt }: Pick<VolunteerOrder, 'startsAt' | 'dueAt'>, now: Date): CalendarDay {
  const planned = startsAt ?? dueAt
  return planned === null || planned < now ? dayOf(now) : dayOf(planned)
}
