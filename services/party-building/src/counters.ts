import { type CounterRule, stillOpen } from '@onecore/subgraph/counters/counter-rule'
import { caseLifecycle } from './cases/case.lifecycle.js'
import { caseKind } from './cases/case.model.js'
import { communityKind } from './divisions/community.model.js'

/** Every metric of this service, as its commands count it. */
export const partyBuildingCounters: readonly CounterRule[] = [
  { metric: 'communities', kind: communityKind, where: { isDissolved: false } },
  { metric: 'cases.open', kind: caseKind, where: stillOpen(caseLifecycle) },
  { metric: 'cases.closed', kind: caseKind, where: { status: 'ASSESSED' } },
  { metric: 'cases.satisfied', kind: caseKind, where: { 'appraisal.isSatisfied': true } },
  { metric: 'cases.reopened', kind: caseKind, where: { timesReopened: { $gt: 0 } }, by: '$timesReopened' },
]
