import { addDays, type CalendarDay } from '@onecore/kernel/day'
import { ruleSets } from '@onecore/kernel/rule-set'

/** For how many days after the day of barring a volunteer can appeal. */
export const appealRule = ruleSets('volunteer-appeal', [
  {
    validFrom: '2017-12-01',
    validTo: null,
    legalBasis: 'Configuration of this platform; the Volunteer Service Regulations (2017-12-01) set no time',
    params: { days: 30 },
  },
])

/** The last day of the period is still in time. */
export const isAppealInTime = (barredOn: CalendarDay, today: CalendarDay): boolean =>
  today <= addDays(barredOn, appealRule.on(barredOn).params.days)
