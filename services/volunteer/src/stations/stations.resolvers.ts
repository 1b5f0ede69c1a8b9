import { type Counted, scopeOf } from '@onecore/subgraph/counters/counter-field'
import { availableActions } from '@onecore/subgraph/graph/available-actions'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { stationCommands } from './open-station.js'
import { isOpenAt } from './opening-times.js'
import { type Station, stationKind } from './station.model.js'
import { communitiesWithoutStation, stationCoverage } from './stations.queries.js'

export const stationResolvers: Resolvers = {
  Query: {
    stations: (_, { scopeId, stationKind: wanted, ...args }, context) =>
      context.page(
        stationKind,
        { path: scopeId, ...(wanted ? { stationKind: wanted } : {}) },
        { by: 'createdAt', descending: true },
        args,
      ),
    communitiesWithoutStation: async (_, { scopeId, ...args }, context) => {
      const { edges, ...page } = await communitiesWithoutStation(context, scopeId, args)
      return { ...page, edges: edges.map(({ cursor, node }) => ({ cursor, node: { id: node._id } })) }
    },
  },
  Station: {
    ...idField,
    community: ({ communityId }: Station) => communityId && { id: communityId },
    openingTimes: ({ openingTimes = [] }: Station) => openingTimes.map((time) => ({ isSynthetic: false, ...time })),
    isOpenNow: ({ openingTimes = [] }: Station, _, { now }) => isOpenAt(openingTimes, now),
    availableActions: (station: Station, _, context) => availableActions(station, stationCommands, context),
  },
  Volunteering: { stationCoverage: (place: Counted, _, context) => stationCoverage(context, scopeOf(place)) },
}
