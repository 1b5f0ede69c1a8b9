import { procurementEvents } from '@onecore/events/contracts/procurement'
import { referenceFeature } from '@onecore/subgraph/reference/reference.feature'
import { safetyHaltCopies } from '@onecore/subgraph/reference/safety-halts.feature'
import { service } from '@onecore/subgraph/service'
import { abilities } from './access.js'
import { procurementCounters } from './counters.js'
import { errors } from './errors.js'
import { needsFeature } from './needs/needs.feature.js'
import { organizationsFeature } from './organizations/organizations.feature.js'
import { overviewFeature } from './overview/overview.feature.js'
import { projectsFeature } from './projects/projects.feature.js'
import { serviceFieldsFeature } from './service-fields/service-fields.feature.js'
import { socialWorkersFeature } from './social-workers/social-workers.feature.js'

/** 购买社会组织服务 */
export const procurementService = service({
  name: 'procurement',
  port: 4003,
  schemaFolder: new URL('../src/', import.meta.url),
  features: [
    referenceFeature,
    safetyHaltCopies,
    serviceFieldsFeature,
    organizationsFeature,
    socialWorkersFeature,
    needsFeature,
    projectsFeature,
    overviewFeature,
  ],
  abilities,
  errors,
  publishes: procurementEvents,
  counters: procurementCounters,
})
