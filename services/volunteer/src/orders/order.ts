import { aggregate } from '@onecore/subgraph/command/command'
import { volunteerOrderLifecycle } from './order.lifecycle.js'
import { volunteerOrderKind } from './order.model.js'
import { orderFacts } from './order-facts.js'

/** Orders with their lifecycle and what its guards ask about the world. */
export const volunteerOrders = aggregate({
  kind: volunteerOrderKind,
  lifecycle: volunteerOrderLifecycle,
  facts: orderFacts,
})
