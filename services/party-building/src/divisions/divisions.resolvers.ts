import { counterField } from '@onecore/subgraph/counters/counter-field'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { type Community, communityKind } from './community.model.js'
import { type Division, divisionKind } from './division.model.js'
import { childrenOf, findCommunities } from './divisions.queries.js'

export const divisionResolvers: Resolvers = {
  Query: {
    city: (_, __, context) => context.read.first(divisionKind, { level: 'CITY' }),
    division: (_, { id }, context) => context.find(divisionKind, id),
    divisionByAreaCode: (_, { areaCode }, context) => context.read.first(divisionKind, { areaCode }),
    community: (_, { id }, context) => context.find(communityKind, id),
    communities: (_, { scopeId, filter, ...args }, context) =>
      findCommunities(context, scopeId, filter?.nameContains, args),
  },
  Division: {
    ...idField,
    __resolveReference: ({ id }, context) => context.find(divisionKind, id),
    parent: ({ parentId }: Division, _, context) => parentId && context.find(divisionKind, parentId),
    children: ({ _id }: Division, _, context) => childrenOf(context, _id),
    communityCount: counterField('communities'),
  },
  Community: {
    ...idField,
    __resolveReference: ({ id }, context) => context.find(communityKind, id),
    street: ({ streetId }: Community, _, context) => context.get(divisionKind, streetId),
  },
}
