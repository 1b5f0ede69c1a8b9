import type { CalendarDay } from '@onecore/kernel/day'
import { ruleSets } from '@onecore/kernel/rule-set'

/**
 * Which stated risks endanger nobody's body. Every other risk, a code that nobody has judged yet among them, counts as
 * possible personal danger: then accident insurance comes first (Volunteer Service Regulations, art. 17).
 */
export const dangerRule = ruleSets('volunteer-order-danger', [
  {
    validFrom: '2017-12-01',
    validTo: null,
    legalBasis: '《志愿服务条例》第十七条; the list of harmless risks is configuration of this platform',
    params: { harmless: ['LANGUAGE_BARRIER', 'LONG_WAIT', 'EMOTIONAL_STRAIN'] as readonly string[] },
  },
])

/** Whether service with these stated risks may endanger a volunteer. */
export const isDangerous = (risks: readonly string[], day: CalendarDay): boolean =>
  risks.some((risk) => !dangerRule.on(day).params.harmless.includes(risk))
