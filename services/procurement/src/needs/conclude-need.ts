import { procurementNeedConcluded } from '@onecore/events/contracts/procurement'
import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import type { Decision } from '@onecore/subgraph/command/decision'
import { z } from 'zod'
import { projectKind } from '../projects/project.model.js'
import { needs } from './need.js'
import type { ProcurementNeed } from './need.model.js'

const onNeed = { needId: idOf('need') }

/** The need is met by a purchased project that serves its community. A case that waited for it goes on. */
export const concludeNeed = transition({
  name: 'concludeNeed',
  payload: 'need',
  on: needs,
  move: 'CONCLUDE',
  input: z.object({ ...onNeed, projectId: idOf('proj') }),
  target: ({ needId }) => needId,
  facts: async (_, { projectId }, { read }) => ({ project: await read.get(projectKind, projectId) }),
  decide: (decision, need, { projectId }, { facts: { project } }) =>
    endNeed(decision, need, 'MET', projectId)
      .refuseWhen(!project.communityIds.includes(need.communityId), 'PROJECT_SERVES_ELSEWHERE', 'projectId')
      .set({ projectId }),
})

/** The community no longer needs it, and says why. A case that waited for it goes on. */
export const withdrawNeed = transition({
  name: 'withdrawNeed',
  payload: 'need',
  on: needs,
  move: 'WITHDRAW',
  input: z.object({ ...onNeed, reason: longText(500) }),
  target: ({ needId }) => needId,
  decide: (decision, need, { reason }) => endNeed(decision, need, 'WITHDRAWN').set({ reason }),
})

/** A need that has ended is no longer open, and others are told what became of it. */
export const endNeed = (
  decision: Decision<ProcurementNeed>,
  need: ProcurementNeed,
  outcome: 'MET' | 'DECLINED' | 'WITHDRAWN',
  projectId: string | null = null,
) =>
  decision.count('needs.open', need.path, -1).emit(procurementNeedConcluded, {
    needId: need._id,
    communityId: need.communityId,
    caseId: need.caseId,
    isFulfilled: outcome === 'MET',
    outcome,
    projectId,
  })
