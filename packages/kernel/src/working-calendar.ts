import chineseDays from 'chinese-days'
import { addDays, type CalendarDay, daysBetween, isCalendarDay } from './day.js'

/**
 * Working days (工作日) by the State Council's yearly notice: holidays fall out, and the weekends that are worked in
 * exchange count (调休). The notice for a year appears in the November before it. For a year it does not cover yet,
 * Monday to Friday count as working days: a deadline there is provisional, and {@link isCalendarPublished} tells so.
 * Years before 2004 are counted the same way.
 */
export function isWorkingDay(day: CalendarDay): boolean {
  if (!isCalendarDay(day)) throw new RangeError(`not a day between 1900 and 2200: ${day}`)
  return chineseDays.isWorkday(day)
}

/** True when the State Council's notice for the year of that day is in our calendar. */
export function isCalendarPublished(day: CalendarDay): boolean {
  const year = day.slice(0, 4)
  return chineseDays.getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0
}

/**
 * The last day of a period of so many working days that begins on `day`. The day itself is not counted (Civil Code
 * art. 201), so one working day from a Friday ends on Monday. Negative counts backwards; zero is the day itself.
 */
export function addWorkingDays(day: CalendarDay, workingDays: number): CalendarDay {
  if (!Number.isSafeInteger(workingDays)) throw new RangeError(`not a number of days: ${workingDays}`)
  const step = Math.sign(workingDays)
  let reached = day
  for (let left = Math.abs(workingDays); left > 0; ) {
    reached = addDays(reached, step)
    if (isWorkingDay(reached)) left -= 1
  }
  return reached
}

/** The day itself when it is worked, or the next that is: where a period ends on a holiday (Civil Code art. 203). */
export function nextWorkingDay(day: CalendarDay): CalendarDay {
  return isWorkingDay(day) ? day : addWorkingDays(day, 1)
}

/** Working days after `from` up to and including `to`; the inverse of {@link addWorkingDays}. Negative when `to` is earlier. */
export function workingDaysBetween(from: CalendarDay, to: CalendarDay): number {
  if (to < from) return -countWorkingDays(addDays(to, -1), addDays(from, -1))
  return countWorkingDays(from, to)
}

function countWorkingDays(after: CalendarDay, until: CalendarDay): number {
  const days = Array.from({ length: daysBetween(after, until) }, (_, index) => addDays(after, index + 1))
  return days.filter(isWorkingDay).length
}
