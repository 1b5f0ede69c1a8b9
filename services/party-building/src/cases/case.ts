import { dayOf } from '@onecore/kernel/day'
import { aggregate } from '@onecore/subgraph/command/command'
import { caseLifecycle } from './case.lifecycle.js'
import { caseKind } from './case.model.js'
import { caseLimits } from './case-limits.rules.js'

/** Cases with their lifecycle; its guards need the limits in force today. */
export const cases = aggregate({
  kind: caseKind,
  lifecycle: caseLifecycle,
  facts: (_, { now }) => caseLimits.on(dayOf(now)).params,
})
