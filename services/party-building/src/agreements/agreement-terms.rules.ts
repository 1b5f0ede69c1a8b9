import { addDays, addMonths, type CalendarDay } from '@onecore/kernel/day'
import { type RuleSets, ruleSets } from '@onecore/kernel/rule-set'

export interface CoBuildingAgreementTerms {
  /** So many calendar months may it bind at most. */
  readonly longestMonths: number
}

/** The article lets every member sign at the annual meeting, for a year. No law sets the term. */
export const coBuildingAgreementTerms: RuleSets<CoBuildingAgreementTerms> = ruleSets('co-building agreement', [
  {
    validFrom: '2018-01-01',
    validTo: null,
    legalBasis:
      '滨河社区做法：每年年初召开年度大会签订共建协议 (practice of Binhe: signed anew at each annual meeting)',
    params: { longestMonths: 12 },
  },
])

/** The last day on which an agreement from this day may still bind. */
export const latestEnd = (validFrom: CalendarDay): CalendarDay =>
  addDays(addMonths(validFrom, coBuildingAgreementTerms.on(validFrom).params.longestMonths), -1)

export const yearOf = (day: CalendarDay): number => Number(day.slice(0, 4))

/** The calendar year, for an agreement that names no days. */
export const wholeYear = (year: number) => ({ validFrom: `${year}-01-01`, validTo: `${year}-12-31` })
