const dayMs = 24 * 3_600_000

/** The article tells of 2018, so the registers fill up in that year; what is named comes last, first in every list. */
const firstDay = Date.UTC(2018, 0, 1, 1)
const lastDay = Date.UTC(2018, 11, 31, 1)

/** When the `index`-th of `count` entries was made: spread evenly over the year, the first one last. */
export const registeredAt = (index: number, count: number): Date =>
  new Date(lastDay - Math.floor(((lastDay - firstDay) * index) / Math.max(count, 1)))

/** The day on which everything that exists once was set up. */
export const foundedAt = new Date(firstDay)

export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * dayMs)
