import { type RuleSets, ruleSets } from '@onecore/kernel/rule-set'

export interface CaseLimits {
  /** So often may a dissatisfied appraisal reopen a case; the next one escalates it. */
  readonly reopenings: number
  /** So long, in days, may a case wait for somebody outside while its clock stands still. */
  readonly daysOfWaiting: number
}

/** Neither the article nor a law sets these two: they are the platform's own defaults. */
export const caseLimits: RuleSets<CaseLimits> = ruleSets('case limits', [
  {
    validFrom: '2018-01-01',
    validTo: null,
    legalBasis: '平台默认值，待本市规定 (platform default, until the city sets its own)',
    params: { reopenings: 2, daysOfWaiting: 30 },
  },
])
