import { counterLoader } from '@onecore/subgraph/counters/counter-loader'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { Resolvers } from '../__generated__/graphql.js'
import { findProjects } from '../projects/projects.queries.js'

interface Scope {
  readonly _id: string
}
const counted = (metric: string) => (scope: Scope, _: unknown, context: RequestContext) =>
  counterLoader(context).load({ metric, scope: scope._id })

/** Roll-ups come from maintained counters, whatever their size. */
export const overviewResolvers: Resolvers = {
  Community: { purchasing: (community: Scope) => community },
  Division: { purchasing: (division: Scope) => division },
  Purchasing: {
    organizationCount: counted('organizations'),
    professionalAgencyCount: counted('organizations.professional'),
    inCommunityServiceCount: counted('organizations.inCommunityService'),
    certifiedSocialWorkerCount: counted('socialWorkers.certified'),
    projectCount: counted('projects'),
    openNeedCount: counted('needs.open'),
    projects: ({ _id }: Scope, args, context) => findProjects(context, { scopeId: _id }, args),
  },
}
