import { type CounterRule, stillOpen } from '@onecore/subgraph/counters/counter-rule'
import { estateKind } from './estates/estate.model.js'
import { personKind } from './persons/person.model.js'
import { topicLifecycle } from './topics/topic.lifecycle.js'
import { topicKind } from './topics/topic.model.js'
import { warmHeartItemLifecycle } from './warm-heart/warm-heart-item.lifecycle.js'
import { warmHeartItemKind } from './warm-heart/warm-heart-item.model.js'

const placesAbove = { $setDifference: ['$path', ['$_id']] }

/** Every metric of this service, as its commands count it. */
export const selfGovernanceCounters: readonly CounterRule[] = [
  { metric: 'persons', kind: personKind, where: { isErased: false } },
  { metric: 'persons.local', kind: personKind, where: { isErased: false, hukou: 'LOCAL' } },
  { metric: 'persons.non-local', kind: personKind, where: { isErased: false, hukou: 'NON_LOCAL' } },
  { metric: 'estates', kind: estateKind, scopes: placesAbove },
  { metric: 'topics.open', kind: topicKind, where: stillOpen(topicLifecycle) },
  { metric: 'warm-heart-items.open', kind: warmHeartItemKind, where: stillOpen(warmHeartItemLifecycle) },
]
