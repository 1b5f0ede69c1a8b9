import { type CounterRule, stillOpen } from '@onecore/subgraph/counters/counter-rule'
import { procurementNeedLifecycle } from './needs/need.lifecycle.js'
import { needKind } from './needs/need.model.js'
import { organizationKind } from './organizations/organization.model.js'
import { projectKind } from './projects/project.model.js'
import { socialWorkerKind } from './social-workers/social-worker.model.js'

const pathAndOrganization = {
  $concatArrays: ['$path', { $cond: [{ $eq: ['$organizationId', null] }, [], ['$organizationId']] }],
}

/** Every metric of this service, as its commands count it. */
export const procurementCounters: readonly CounterRule[] = [
  { metric: 'organizations', kind: organizationKind },
  { metric: 'organizations.professional', kind: organizationKind, where: { isProfessionalAgency: true } },
  { metric: 'organizations.inCommunityService', kind: organizationKind, where: { servesCommunities: true } },
  { metric: 'socialWorkers.certified', kind: socialWorkerKind, scopes: pathAndOrganization },
  { metric: 'projects', kind: projectKind, scopes: pathAndOrganization },
  { metric: 'needs.open', kind: needKind, where: stillOpen(procurementNeedLifecycle) },
]
