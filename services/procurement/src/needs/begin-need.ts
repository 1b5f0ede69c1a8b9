import { procurementNeedCreated } from '@onecore/events/contracts/procurement'
import type { Decision, Draft } from '@onecore/subgraph/command/decision'
import { procurementNeedLifecycle } from './need.lifecycle.js'
import type { ProcurementNeed } from './need.model.js'

/** A need before anything has happened to it. */
export const emptyNeed = {
  status: procurementNeedLifecycle.initial,
  steps: [],
  caseId: null,
  volunteerOrderId: null,
  description: null,
  field: null,
  contentKinds: [],
  authorPersonId: null,
  reportedByPersonId: null,
  projectId: null,
  reason: null,
}

/** A need begins its life, counts as open, and others are told. */
export const beginNeed = (decision: Decision<ProcurementNeed>, need: Draft<ProcurementNeed>) =>
  decision.begin(procurementNeedLifecycle, 'COLLECT').count('needs.open', need.path).emit(procurementNeedCreated, {
    needId: need._id,
    communityId: need.communityId,
    caseId: need.caseId,
    category: need.category,
    volunteerOrderId: need.volunteerOrderId,
  })
