import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { cases } from './case.js'
import { deadlineOf } from './case-deadlines.rules.js'

/** The case enters the ledger, and its clock starts by the rule in force today. ② 建立台账 */
export const openCaseLedgerEntry = transition({
  name: 'openCaseLedgerEntry',
  payload: 'case',
  on: cases,
  move: 'OPEN_LEDGER_ENTRY',
  input: z.object({ caseId: idOf('case') }),
  target: ({ caseId }) => caseId,
  decide: (decision, { urgency }, _, { now }) => {
    const { dueAt, rule } = deadlineOf(urgency ?? 'ORDINARY', now)
    const { validFrom, legalBasis, params } = rule
    return decision.set({ dueAt, deadlineRule: { validFrom, legalBasis, isDefault: params.isDefault } })
  },
})
