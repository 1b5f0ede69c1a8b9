import { z } from 'zod'

/**
 * A day as people and the law count it: `2026-03-31` in Beijing time. Days compare as text (`one < other`).
 * From 1900-01-01 to 2200-12-31.
 */
export type CalendarDay = string

// Asia/Shanghai has been UTC+8 without a break since 1992; an instant of ours is never older than that.
const beijing = 8 * 3_600_000
const oneDay = 86_400_000
const form = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day it is in Beijing at that instant. Throws RangeError outside 1900–2200. */
export function dayOf(instant: Date): CalendarDay {
  return fromUtc(instant.getTime() + beijing)
}

/** What a clock in Beijing shows at that instant: `14:05:09`. */
export function timeOf(instant: Date): string {
  return new Date(instant.getTime() + beijing).toISOString().slice(11, 19)
}

/** The first instant of the day. */
export function startOfDay(day: CalendarDay): Date {
  return new Date(toUtc(day) - beijing)
}

/** The instant at which the day is over: the first one of the next day. "By that day" is `at < endOfDay(day)`. */
export function endOfDay(day: CalendarDay): Date {
  return new Date(toUtc(day) + oneDay - beijing)
}

/** So many days later; earlier when negative. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return fromUtc(toUtc(day) + days * oneDay)
}

/** So many calendar months later; where that month is too short, its last day: 31 January + 1 → 28 or 29 February. */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const from = new Date(toUtc(day))
  const lastOfMonth = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0))
  lastOfMonth.setUTCDate(Math.min(from.getUTCDate(), lastOfMonth.getUTCDate()))
  return fromUtc(lastOfMonth.getTime())
}

/** Days from one day to another; negative when `to` is the earlier one. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return (toUtc(to) - toUtc(from)) / oneDay
}

/** True for a day that exists, in the range we keep. */
export function isCalendarDay(text: string): boolean {
  return isDayOfAnyAge(text) && text >= '1900-01-01' && text <= '2200-12-31'
}

/** True for a day that exists, however old: identity numbers reach further back than our records. */
export function isDayOfAnyAge(text: string): boolean {
  const parts = form.exec(text)
  if (parts === null) return false
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number]
  const found = new Date(Date.UTC(year, month - 1, date))
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === date
}

/** Input schema of a day. */
export const calendarDay = z.string().refine(isCalendarDay, { error: 'must be a day such as 2026-03-31' })

function toUtc(day: CalendarDay): number {
  if (!isCalendarDay(day)) throw new RangeError(`not a day between 1900 and 2200: ${day}`)
  return Date.parse(day)
}

function fromUtc(milliseconds: number): CalendarDay {
  const instant = new Date(milliseconds)
  const day = Number.isNaN(milliseconds) ? 'no date' : instant.toISOString().slice(0, 10)
  if (!isCalendarDay(day)) throw new RangeError(`not a day between 1900 and 2200: ${day}`)
  return day
}
