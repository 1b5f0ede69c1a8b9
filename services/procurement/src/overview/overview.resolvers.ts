import { type Counted, counterField, scopeOf } from '@onecore/subgraph/counters/counter-field'
import type { Resolvers } from '../__generated__/graphql.js'
import { findProjects } from '../projects/projects.queries.js'

/** Roll-ups come from maintained counters, whatever their size. */
export const overviewResolvers: Resolvers = {
  Community: { purchasing: (community: Counted) => community },
  Division: { purchasing: (division: Counted) => division },
  Purchasing: {
    organizationCount: counterField('organizations'),
    professionalAgencyCount: counterField('organizations.professional'),
    inCommunityServiceCount: counterField('organizations.inCommunityService'),
    certifiedSocialWorkerCount: counterField('socialWorkers.certified'),
    projectCount: counterField('projects'),
    openNeedCount: counterField('needs.open'),
    projects: (place: Counted, args, context) => findProjects(context, { scopeId: scopeOf(place) }, args),
  },
}
