import type { Resolvers } from '../__generated__/graphql.js'
import { gapsShown, type SupplyGap, supplyGaps } from './supply-gaps.queries.js'

export const supplyGapResolvers: Resolvers = {
  Query: { volunteerSupplyGaps: (_, { scopeId, first }, context) => supplyGaps(context, scopeId, gapsShown(first)) },
  VolunteerSupplyGap: { community: ({ communityId }: SupplyGap) => ({ id: communityId }) },
}
