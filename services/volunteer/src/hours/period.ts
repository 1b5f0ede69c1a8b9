import type { CalendarDay } from '@onecore/kernel/day'

/** A stretch of time for which minutes are added up: `2026-03`, `2026`, or `ALL`. Part of the name of a counter. */
export type Period = string

export const allTime: Period = 'ALL'
export const monthOf = (day: CalendarDay): Period => day.slice(0, '2026-03'.length)
export const yearOf = (day: CalendarDay): Period => day.slice(0, '2026'.length)

/** Every period in which a day lies. */
export const periodsOf = (day: CalendarDay): readonly Period[] => [allTime, yearOf(day), monthOf(day)]
