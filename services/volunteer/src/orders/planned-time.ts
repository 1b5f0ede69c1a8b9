import { z } from 'zod'
import type { VolunteerOrder } from './order.model.js'

/** When help is planned and how many it needs then; an order has one, a series of shifts one for each. 班次 */
export type Shift = Pick<VolunteerOrder, 'startsAt' | 'endsAt' | 'places'>

interface BothEnds {
  readonly startsAt?: Date | undefined
  readonly endsAt?: Date | undefined
}

const longestShift = 24 * 3_600_000
export const fewestShifts = 2
export const mostShifts = 14

/** A planned time has two ends, the later one second; one longer than a day is two shifts. */
export function isPlannedTime({ startsAt, endsAt }: BothEnds): boolean {
  if (startsAt === undefined || endsAt === undefined) return startsAt === endsAt
  const duration = endsAt.getTime() - startsAt.getTime()
  return duration > 0 && duration <= longestShift
}

/** How many volunteers are needed at one time. */
export const places = z.int().min(1).max(50)

const shift = z
  .object({ startsAt: z.date(), endsAt: z.date(), places: places.default(1) })
  .refine(isPlannedTime, { path: ['endsAt'], error: 'must lie after startsAt, at most 24 hours' })

/** Input of help that is needed at several times. */
export const shiftsInput = z.array(shift).min(fewestShifts).max(mostShifts)

/** Two shifts at one time are one shift with more places. */
export const overlap = (shifts: readonly { readonly startsAt: Date; readonly endsAt: Date }[]): boolean =>
  inOrderOfTime(shifts).some(({ endsAt }, index, sorted) => {
    const next = sorted[index + 1]
    return next !== undefined && next.startsAt < endsAt
  })

/** The earliest first. */
export const inOrderOfTime = <Planned extends { readonly startsAt: Date }>(shifts: readonly Planned[]): Planned[] =>
  shifts.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
