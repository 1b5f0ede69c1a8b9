import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { type Estate, estateKind } from './estate.model.js'

export const estateResolvers: Resolvers = {
  Query: {
    estate: (_, { id }, context) => context.find(estateKind, id),
    estates: (_, { scopeId, ...args }, context) =>
      context.page(estateKind, { path: scopeId }, { by: 'createdAt', descending: true }, args),
  },
  Estate: {
    ...idField,
    __resolveReference: ({ id }, context) => context.find(estateKind, id),
    community: ({ communityId }: Estate) => ({ id: communityId }),
  },
}
