import { type CalendarDay, dayOf, endOfDay } from '@onecore/kernel/day'
import { type RuleSet, type RuleSets, ruleSets } from '@onecore/kernel/rule-set'
import { addWorkingDays } from '@onecore/kernel/working-calendar'
import type { CaseUrgency } from './case-terms.js'

/** A time to handle a case: hours run on without a break; days are working days and end when the last day is over. */
export type Term = { readonly hours: number } | { readonly workingDays: number }

export interface CaseDeadlines {
  readonly terms: Readonly<Record<CaseUrgency, Term>>
  /** Taken over from elsewhere until the city sets its own. */
  readonly isDefault: boolean
}

/**
 * How long a case may take. The article names no deadlines. These are the ones of Beijing's draft standard for its 12345
 * hotline (urgent 2 hours; water, power, gas and heating 24 hours; ordinary 7 days; complex 15 days): a default, not a
 * law of Ordos. That days are working days is our reading of the draft.
 */
export const caseDeadlines: RuleSets<CaseDeadlines> = ruleSets('case deadlines', [
  {
    validFrom: '2018-01-01',
    validTo: null,
    legalBasis:
      '默认值，参照北京市12345热线地方标准（草案）；非鄂尔多斯规定 (default after Beijing’s draft 12345 standard)',
    params: {
      terms: {
        URGENT: { hours: 2 },
        UTILITIES: { hours: 24 },
        ORDINARY: { workingDays: 7 },
        COMPLEX: { workingDays: 15 },
      },
      isDefault: true,
    },
  },
])

/** A deadline with the rule that set it. */
export interface Deadline {
  readonly dueAt: Date
  readonly rule: RuleSet<CaseDeadlines>
}

/** The deadline of a case whose ledger entry is opened at this moment, by the rule in force on that day. */
export function deadlineOf(
  urgency: CaseUrgency,
  openedAt: Date,
  rules: RuleSets<CaseDeadlines> = caseDeadlines,
): Deadline {
  const day: CalendarDay = dayOf(openedAt)
  const rule = rules.on(day)
  const term = rule.params.terms[urgency]
  const dueAt =
    'hours' in term
      ? new Date(openedAt.getTime() + term.hours * 3_600_000)
      : endOfDay(addWorkingDays(day, term.workingDays))
  return { dueAt, rule }
}
