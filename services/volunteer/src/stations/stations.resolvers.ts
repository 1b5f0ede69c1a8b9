import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { type Station, stationKind } from './station.model.js'

export const stationResolvers: Resolvers = {
  Query: {
    stations: (_, { scopeId, ...args }, context) =>
      context.page(stationKind, { path: scopeId }, { by: 'createdAt', descending: true }, args),
  },
  Station: {
    ...idField,
    community: ({ communityId }: Station) => communityId && { id: communityId },
  },
}
