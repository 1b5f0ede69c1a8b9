import { counterLoader } from '@onecore/subgraph/counters/counter-loader'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { Resolvers } from '../__generated__/graphql.js'

interface Scope {
  readonly _id: string
}
const counted = (metric: string) => (scope: Scope, _: unknown, context: RequestContext) =>
  counterLoader(context).load({ metric, scope: scope._id })

/** Roll-ups come from maintained counters, whatever their size. */
export const overviewResolvers: Resolvers = {
  Community: { volunteering: (community: Scope) => community },
  Division: { volunteering: (division: Scope) => division },
  Volunteering: {
    teamCount: counted('teams'),
    volunteerCount: counted('volunteers'),
    stationCount: counted('stations'),
    openOrderCount: counted('orders.open'),
    signedOrderCount: counted('orders.signed'),
    confirmedMinutes: counted('hours.minutes'),
  },
}
