import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { type VolunteerTeam, volunteerTeamKind } from './team.model.js'

export const teamResolvers: Resolvers = {
  Query: {
    volunteerTeam: (_, { id }, context) => context.find(volunteerTeamKind, id),
    volunteerTeams: (_, { scopeId, skill, ...args }, context) =>
      context.page(
        volunteerTeamKind,
        { path: scopeId, ...(skill ? { skills: skill } : {}) },
        { by: 'createdAt', descending: true },
        args,
      ),
  },
  VolunteerTeam: {
    ...idField,
    __resolveReference: ({ id }, context) => context.find(volunteerTeamKind, id),
    community: ({ communityId }: VolunteerTeam) => ({ id: communityId }),
    leader: ({ leaderPersonId }: VolunteerTeam) => leaderPersonId && { id: leaderPersonId },
  },
}
