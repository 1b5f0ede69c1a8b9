import { addDays, addMonths, type CalendarDay } from '@onecore/kernel/day'
import { type Refusal, refusal } from '@onecore/kernel/refusal'
import { ruleSets } from '@onecore/kernel/rule-set'

/** What a contract of more than the ordinary length has to rest on. */
export const longTermGrounds = ['FIXED_CONTENT', 'CONTINUOUS_NEED', 'SECURED_FUNDING', 'STABLE_PRICE'] as const
export type LongTermGround = (typeof longTermGrounds)[number]

/** How long a contract runs. Both days are part of it. 履行期限 */
export interface ContractTerm {
  startsOn: CalendarDay
  endsOn: CalendarDay
  /** Why it may run longer than the ordinary term; empty for an ordinary contract. */
  grounds: LongTermGround[]
}

/** How long a contract for services may run. */
export const contractTermRules = ruleSets('contract term', [
  {
    validFrom: '2020-03-01',
    validTo: null,
    legalBasis: 'Order 102 of the Ministry of Finance (政府购买服务管理办法), art. 24',
    params: { ordinaryMonths: 12, longMonths: 36 },
  },
])

/**
 * Why a contract may not run for this term; nothing when it may. At most a year; up to three years when the content is
 * fixed, the need continuous, the funding secured and the price stable, all four. Terms that began before Order 102
 * came into force are entered as they were agreed: no limit is known for them.
 */
export function termRefusals({ startsOn, endsOn, grounds }: ContractTerm): Refusal[] {
  if (endsOn < startsOn) return [refusal('TERM_ENDS_BEFORE_IT_STARTS', ['term', 'endsOn'])]
  const firstInForce = contractTermRules.all[0]?.validFrom ?? startsOn
  if (startsOn < firstInForce) return []

  const { ordinaryMonths, longMonths } = contractTermRules.on(startsOn).params
  const runsLongerThan = (months: number): boolean => endsOn > addDays(addMonths(startsOn, months), -1)
  if (runsLongerThan(longMonths)) return [refusal('TERM_TOO_LONG', ['term', 'endsOn'], { months: longMonths })]
  const missing = longTermGrounds.filter((ground) => !grounds.includes(ground))
  if (runsLongerThan(ordinaryMonths) && missing.length > 0) {
    const params = { months: ordinaryMonths, missing: missing.join(', ') }
    return [refusal('LONG_TERM_NOT_GROUNDED', ['term', 'grounds'], params)]
  }
  return []
}
