import { hoursBetween } from '../orders/offer.rules.js'
import { doneWithVolunteers } from '../orders/order.lifecycle.js'
import type { VolunteerOrder } from '../orders/order.model.js'

/** Full hours that somebody has waited for help: until now, or until the order ended in one way or another. */
export function hoursWaited({ createdAt, status, steps }: VolunteerOrder, now: Date): number {
  const end = doneWithVolunteers.includes(status) ? (steps.at(-1)?.at ?? now) : now
  return hoursBetween(createdAt, end)
}

/** When it was last found that nobody had taken the order up. */
export const unclaimedSince = ({ steps }: Pick<VolunteerOrder, 'steps'>): Date | null =>
  steps.findLast(({ to }) => to === 'UNCLAIMED')?.at ?? null
