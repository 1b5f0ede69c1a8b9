import type { CalendarDay } from '@onecore/kernel/day'
import { ruleSets } from '@onecore/kernel/rule-set'

/** Hours on record from which a volunteer may apply for each star: the first for one star, and so on. 星级志愿者 */
export const starRule = ruleSets('volunteer-stars', [
  {
    validFrom: '2012-10-01',
    validTo: null,
    legalBasis:
      'Ladder of the 2012 national measure as provinces repeat it (100, 300, 600, 1000, 1500 hours); Ordos may set its own',
    params: { hours: [100, 300, 600, 1_000, 1_500] as readonly number[] },
  },
])

/** Minutes on record that so many stars need; undefined for more stars than there are. */
export function minutesFor(stars: number, day: CalendarDay): number | undefined {
  const hours = starRule.on(day).params.hours[stars - 1]
  return hours === undefined ? undefined : hours * 60
}

/** How many stars these minutes are enough for. */
export const starsFor = (minutes: number, day: CalendarDay): number =>
  starRule.on(day).params.hours.filter((hours) => minutes >= hours * 60).length
