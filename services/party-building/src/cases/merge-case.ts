import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { cases } from './case.js'
import { caseLifecycle } from './case.lifecycle.js'
import { caseKind } from './case.model.js'

/** The same matter was reported before: it is handled there, and this case ends. 并案 */
export const mergeCase = transition({
  name: 'mergeCase',
  payload: 'case',
  on: cases,
  move: 'MERGE',
  input: z.object({ caseId: idOf('case'), intoCaseId: idOf('case') }),
  target: ({ caseId }) => caseId,
  facts: async (_, { intoCaseId }, { read }) => ({ into: await read.get(caseKind, intoCaseId) }),
  decide: (decision, matter, { intoCaseId }, { facts: { into } }) =>
    decision
      .refuseWhen(into._id === matter._id, 'MERGES_INTO_ITSELF', 'intoCaseId')
      .refuseWhen(into.communityId !== matter.communityId, 'MERGES_ELSEWHERE', 'intoCaseId')
      .refuseWhen((caseLifecycle.final as readonly string[]).includes(into.status), 'MERGES_INTO_CLOSED', 'intoCaseId')
      .set({ mergedIntoId: intoCaseId })
      // Nothing changes there but the version: two cases merged into each other at once would otherwise both be gone.
      .change(caseKind, into, (other) => other)
      .count('cases.open', matter.path, -1),
})
