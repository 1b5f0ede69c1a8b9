import { aggregate } from '@onecore/subgraph/command/command'
import { volunteerOrderLifecycle } from './order.lifecycle.js'
import { volunteerOrderKind } from './order.model.js'

/** Orders with their lifecycle; its guards need nothing that the order does not carry. */
export const volunteerOrders = aggregate({
  kind: volunteerOrderKind,
  lifecycle: volunteerOrderLifecycle,
  facts: () => undefined,
})
