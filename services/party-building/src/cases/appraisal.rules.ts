import type { Case } from './case.model.js'
import { oneAbove } from './case-level.rules.js'
import type { CaseLimits } from './case-limits.rules.js'

/**
 * Where an appraised case goes by itself. Dissatisfied: back to handling, so often as the limits allow, then one level
 * up. Satisfied it waits for the assessment (null); so it does at the city, above which nobody is left.
 */
export function afterAppraisal(
  matter: Pick<Case, 'timesReopened' | 'path' | 'chargePath'>,
  isSatisfied: boolean,
  { reopenings }: CaseLimits,
): 'REOPEN' | 'ESCALATE_DISSATISFIED' | null {
  if (isSatisfied) return null
  if (matter.timesReopened < reopenings) return 'REOPEN'
  return oneAbove(matter) === null ? null : 'ESCALATE_DISSATISFIED'
}
