import { addDays, addMonths, type CalendarDay } from '@onecore/kernel/day'
import type { VolunteerLeaderboardPeriod } from '../__generated__/graphql.js'
import { allTime, monthOf, type Period, yearOf } from '../hours/period.js'

/** The stretch of time a leaderboard counts: as counters name it, and its first and last day. */
export interface CountedTime {
  readonly period: Period
  readonly from: CalendarDay | null
  readonly until: CalendarDay | null
}

/** The month or the year in which a day lies, or all of time. */
export function timeAround(day: CalendarDay, kind: VolunteerLeaderboardPeriod): CountedTime {
  if (kind === 'ALL') return { period: allTime, from: null, until: null }
  if (kind === 'YEAR') return { period: yearOf(day), from: `${yearOf(day)}-01-01`, until: `${yearOf(day)}-12-31` }
  const from = `${monthOf(day)}-01`
  return { period: monthOf(day), from, until: addDays(addMonths(from, 1), -1) }
}
