import { addDays, addMonths, type CalendarDay } from '@onecore/kernel/day'
import { ruleSets } from '@onecore/kernel/rule-set'

/** For how many months attendance counts when the session names no other time. */
export const trainingRule = ruleSets('volunteer-training', [
  {
    validFrom: '2017-12-01',
    validTo: null,
    legalBasis:
      'Configuration of this platform; 《志愿服务条例》第十六条 asks for training where a skill is needed, and sets no time',
    params: { validMonths: 24 },
  },
])

/** Volunteers who can take part in one session. */
export const mostPlaces = 200

/** The last day on which attendance on that day counts: the day before its anniversary. */
export const lastDayOfTraining = (attendedOn: CalendarDay, validMonths: number | null): CalendarDay =>
  addDays(addMonths(attendedOn, validMonths ?? trainingRule.on(attendedOn).params.validMonths), -1)
