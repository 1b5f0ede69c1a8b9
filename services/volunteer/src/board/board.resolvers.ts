import { counterField } from '@onecore/subgraph/counters/counter-field'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import type { Resolvers } from '../__generated__/graphql.js'
import type { VolunteerOrder } from '../orders/order.model.js'
import { freePlaces } from '../orders/participation.js'
import { volunteerTeamKind } from '../teams/team.model.js'
import {
  minutesOfMonth,
  newestSigned,
  openOrders,
  servicesToday,
  stationsOpenNow,
  teamsAtWork,
} from './board.queries.js'

interface Board {
  readonly id: string
}

export const boardResolvers: Resolvers = {
  Query: {
    volunteerBoard: async (_, { communityId }, { read }): Promise<Board> => ({
      id: (await read.get(communityReferences, communityId))._id,
    }),
  },
  VolunteerBoard: {
    community: ({ id }: Board) => ({ id }),
    openOrders: ({ id }: Board, _, context) => openOrders(context, id),
    unclaimedOrderCount: counterField('orders.unclaimed'),
    today: ({ id }: Board, _, context) => servicesToday(context, id),
    newestSigned: ({ id }: Board, _, context) => newestSigned(context, id),
    teamsAtWork: async ({ id }: Board, _, context) => {
      const teams = await teamsAtWork(context, id)
      return Promise.all(teams.map((teamId) => context.get(volunteerTeamKind, teamId)))
    },
    stationsOpenNow: ({ id }: Board, _, context) => stationsOpenNow(context, id),
    minutesThisMonth: ({ id }: Board, _, context) => minutesOfMonth(context, id, 0),
    minutesLastMonth: ({ id }: Board, _, context) => minutesOfMonth(context, id, 1),
  },
  VolunteerBoardService: {
    freePlaces: (order: VolunteerOrder) => freePlaces(order),
    team: ({ teamId }: VolunteerOrder, _, context) => teamId && context.find(volunteerTeamKind, teamId),
  },
}
