import { addDays, type CalendarDay } from '@onecore/kernel/day'
import { ruleSets } from '@onecore/kernel/rule-set'

/** For how many days hours stand on the public notice before they are on record. */
export const publicationRule = ruleSets('volunteer-hours-publication', [
  {
    validFrom: '2017-12-01',
    validTo: null,
    legalBasis: '《志愿服务记录与证明出具办法（试行）》（民政部令第67号）; at least seven days by the older guidance',
    params: { days: 7 },
  },
])

/** From how many minutes in one day on hours are marked for a second look. They count all the same. */
export const longDayRule = ruleSets('volunteer-hours-long-day', [
  {
    validFrom: '2017-12-01',
    validTo: null,
    legalBasis: 'Configuration of this platform: a working day of eight hours',
    params: { minutes: 480 },
  },
])

/** The last day of a notice that is put up on that day. */
export const lastDayOfNotice = (day: CalendarDay): CalendarDay => addDays(day, publicationRule.on(day).params.days)
