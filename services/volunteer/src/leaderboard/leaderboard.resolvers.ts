import type { Resolvers } from '../__generated__/graphql.js'
import { volunteerTeamKind } from '../teams/team.model.js'
import { teamLeaderboard, volunteerLeaderboard } from './leaderboard.queries.js'
import type { Placed } from './ranking.js'

export const leaderboardResolvers: Resolvers = {
  Query: {
    volunteerLeaderboard: (_, args, context) => volunteerLeaderboard(context, args),
    volunteerTeamLeaderboard: (_, args, context) => teamLeaderboard(context, args),
  },
  VolunteerTeamLeaderboardPlace: { team: ({ id }: Placed, _, context) => context.get(volunteerTeamKind, id) },
}
