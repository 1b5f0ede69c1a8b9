import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { communityKind } from '../divisions/community.model.js'
import { type Unit, unitKind } from './unit.model.js'

export const unitResolvers: Resolvers = {
  Query: {
    unit: (_, { id }, context) => context.find(unitKind, id),
    units: (_, { scopeId, category, ...args }, context) =>
      context.page(
        unitKind,
        { path: scopeId, ...(category ? { category } : {}) },
        { by: 'name', descending: false },
        args,
      ),
  },
  Unit: {
    ...idField,
    __resolveReference: ({ id }, context) => context.find(unitKind, id),
    community: ({ communityId }: Unit, _, context) => communityId && context.find(communityKind, communityId),
  },
}
