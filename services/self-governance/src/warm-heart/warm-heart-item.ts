import { aggregate } from '@onecore/subgraph/command/command'
import { warmHeartItemLifecycle } from './warm-heart-item.lifecycle.js'
import { warmHeartItemKind } from './warm-heart-item.model.js'

/** Heart-warming matters with their lifecycle; its guards need nothing that the matter does not carry. */
export const warmHeartItems = aggregate({
  kind: warmHeartItemKind,
  lifecycle: warmHeartItemLifecycle,
  facts: () => undefined,
})
