import { type CalendarDay, isCalendarDay } from './day.js'

/** A rule as the law has it for some time. Times of law change; code asks for the rule of a day. */
export interface RuleSet<Params> {
  /** The first day it is in force. */
  readonly validFrom: CalendarDay
  /** The first day it is no longer in force; null while no end is known. */
  readonly validTo: CalendarDay | null
  /** Where it is written: the law, order or measure, and its article. */
  readonly legalBasis: string
  readonly params: Params
}

/** One rule through time. */
export interface RuleSets<Params> {
  readonly name: string
  /** All of them, the oldest first. */
  readonly all: readonly RuleSet<Params>[]
  /** The one in force on that day. Throws {@link NoRuleInForce} before the first and after the last. */
  on(day: CalendarDay): RuleSet<Params>
}

/** Somebody asked for a rule on a day that no known law covers: the rule set is incomplete, or the day is wrong. */
export class NoRuleInForce extends Error {
  override readonly name = 'NoRuleInForce'
  readonly rule: string
  readonly day: CalendarDay

  constructor(rule: string, day: CalendarDay) {
    super(`no rule "${rule}" is in force on ${day}`)
    this.rule = rule
    this.day = day
  }
}

/**
 * Declares a rule with all its versions, the oldest first. Each must begin on the day the one before it ends: a gap or
 * an overlap is a defect, and throws RangeError when the program starts.
 */
export function ruleSets<Params>(name: string, versions: readonly RuleSet<Params>[]): RuleSets<Params> {
  if (versions.length === 0) throw new RangeError(`rule "${name}" has no version`)
  for (const [index, version] of versions.entries()) {
    checkPeriod(name, version)
    const before = versions[index - 1]
    if (before !== undefined && before.validTo !== version.validFrom) {
      throw new RangeError(
        `rule "${name}": one version ends on ${before.validTo}, the next begins on ${version.validFrom}`,
      )
    }
  }
  return {
    name,
    all: versions,
    on(day) {
      const found = versions.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo))
      if (found === undefined) throw new NoRuleInForce(name, day)
      return found
    },
  }
}

function checkPeriod(name: string, { validFrom, validTo }: RuleSet<unknown>): void {
  const isPeriod = isCalendarDay(validFrom) && (validTo === null || (isCalendarDay(validTo) && validFrom < validTo))
  if (!isPeriod) throw new RangeError(`rule "${name}" cannot be in force from ${validFrom} to ${validTo}`)
}
