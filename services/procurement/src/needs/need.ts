import { aggregate } from '@onecore/subgraph/command/command'
import { procurementNeedLifecycle } from './need.lifecycle.js'
import { needKind } from './need.model.js'

/** Needs with their lifecycle; its guards ask who is about to decide. */
export const needs = aggregate({
  kind: needKind,
  lifecycle: procurementNeedLifecycle,
  facts: (_, { caller }) => ({ deciderPersonId: caller.personId }),
})
