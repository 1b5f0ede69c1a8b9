import { badInput } from '@onecore/subgraph/graph/graph-errors'
import { largestPageSize } from '@onecore/subgraph/graph/pagination'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { Resolvers } from '../__generated__/graphql.js'
import { type VolunteerOrder, volunteerOrderKind } from '../orders/order.model.js'
import { type Volunteer, volunteerKind } from '../volunteers/volunteer.model.js'
import { rankTeams } from './matching.queries.js'
import { rankVolunteers } from './rank-volunteers.js'

const usual = 10
/** More members than these are not compared. */
const mostCandidates = 200

function checkedCount(first: number | null | undefined): number {
  const count = first ?? usual
  if (count >= 1 && count <= largestPageSize) return count
  throw badInput(`first must be between 1 and ${largestPageSize}.`, ['first'])
}

/** Active members of the order's team whose registration the caller may see. */
async function candidates(context: RequestContext, { status, teamId }: VolunteerOrder): Promise<Volunteer[]> {
  if (teamId === null || (status !== 'DISPATCHED' && status !== 'OFFERED')) return []
  const filter = { $and: [{ teamIds: teamId, status: 'ACTIVE' as const }, context.visible(volunteerKind)] }
  return context.read.list(volunteerKind, filter, mostCandidates)
}

export const matchingResolvers: Resolvers = {
  VolunteerOrder: {
    suggestedTeams: async (order: VolunteerOrder, { first }, context) => {
      const count = checkedCount(first)
      // Whoever may not dispatch it has nothing to choose.
      if (!context.permits('DISPATCH', volunteerOrderKind, order)) return []
      return (await rankTeams(context, order)).slice(0, count)
    },
    suggestedVolunteers: async (order: VolunteerOrder, { first }, context) => {
      const count = checkedCount(first)
      // Only those in charge of the order have somebody to tell.
      if (!context.permits('TELL', volunteerOrderKind, order)) return []
      return (await rankVolunteers(context, order, await candidates(context, order))).slice(0, count)
    },
  },
}
