import type { FieldKeys } from '@onecore/access/field-keys'
import { selfGovernanceEvents } from '@onecore/events/contracts/self-governance'
import { referenceFeature } from '@onecore/subgraph/reference/reference.feature'
import { type Service, service } from '@onecore/subgraph/service'
import { abilities } from './access.js'
import { selfGovernanceCounters } from './counters.js'
import { errors } from './errors.js'
import { estatesFeature } from './estates/estates.feature.js'
import { overviewFeature } from './overview/overview.feature.js'
import { createPersonVault } from './persons/person-vault.js'
import { personsFeature } from './persons/persons.feature.js'
import { topicsFeature } from './topics/topics.feature.js'
import { warmHeartFeature } from './warm-heart/warm-heart.feature.js'

/** 居民自治. The keys seal the person registry; no other feature needs them. */
export const createSelfGovernanceService = (keys: FieldKeys): Service =>
  service({
    name: 'self-governance',
    port: 4004,
    schemaFolder: new URL('../src/', import.meta.url),
    features: [
      referenceFeature,
      estatesFeature,
      personsFeature(createPersonVault(keys)),
      topicsFeature,
      warmHeartFeature,
      overviewFeature,
    ],
    abilities,
    errors,
    publishes: selfGovernanceEvents,
    counters: selfGovernanceCounters,
  })
