import { badInput } from '@onecore/subgraph/graph/graph-errors'
import { largestPageSize } from '@onecore/subgraph/graph/pagination'
import type { Resolvers } from '../__generated__/graphql.js'
import { type VolunteerOrder, volunteerOrderKind } from '../orders/order.model.js'
import { rankTeams } from './matching.queries.js'

const usual = 10

export const matchingResolvers: Resolvers = {
  VolunteerOrder: {
    suggestedTeams: async (order: VolunteerOrder, { first }, context) => {
      const count = first ?? usual
      if (count < 1 || count > largestPageSize) {
        throw badInput(`first must be between 1 and ${largestPageSize}.`, ['first'])
      }
      // Whoever may not dispatch it has nothing to choose.
      if (!context.permits('DISPATCH', volunteerOrderKind, order)) return []
      return (await rankTeams(context, order)).slice(0, count)
    },
  },
}
