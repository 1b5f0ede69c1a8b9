import { z } from 'zod'

/** Input of a weekly time in Beijing time: one day, from one minute to a later one. A night is two times. */
export const weeklyTime = z.object({
  weekday: z.int().min(1).max(7),
  fromMinute: z.int().min(0).max(1_439),
  toMinute: z.int().min(1).max(1_440),
})

export const endsLater = ({ fromMinute, toMinute }: z.infer<typeof weeklyTime>): boolean => fromMinute < toMinute

export const mustEndLater = { path: ['toMinute'], error: 'must lie after fromMinute; a night is two times' }
