import type { Publisher } from '@onecore/events/contract'
import { partyBuildingCounters } from '@onecore/party-building/counters'
import { procurementCounters } from '@onecore/procurement/counters'
import { selfGovernanceCounters } from '@onecore/self-governance/counters'
import type { CounterRule } from '@onecore/subgraph/counters/counter-rule'
import { volunteerCounters } from '@onecore/volunteer/counters'

/** What the counters of every service count; each service says it in its own `counters.ts`. */
export const counterRules: Readonly<Record<Publisher, readonly CounterRule[]>> = {
  'party-building': partyBuildingCounters,
  volunteer: volunteerCounters,
  procurement: procurementCounters,
  'self-governance': selfGovernanceCounters,
}
