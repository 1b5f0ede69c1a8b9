import { availableActions } from '@onecore/subgraph/graph/available-actions'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { type VolunteerTeam, volunteerTeamKind } from './team.model.js'
import { teamCommands } from './team-commands.js'

export const teamResolvers: Resolvers = {
  Query: {
    volunteerTeam: (_, { id }, context) => context.find(volunteerTeamKind, id),
    volunteerTeams: (_, { scopeId, skill, filter, ...args }, context) =>
      context.page(
        volunteerTeamKind,
        {
          path: scopeId,
          ...(skill ? { skills: skill } : {}),
          ...(filter?.states ? { status: { $in: [...filter.states] } } : {}),
          ...(filter?.standing ? { standing: filter.standing } : {}),
          ...(filter?.hostKind ? { hostKind: filter.hostKind } : {}),
          ...(filter?.hostId ? { hostId: filter.hostId } : {}),
        },
        { by: 'createdAt', descending: true },
        args,
      ),
  },
  VolunteerTeam: {
    ...idField,
    __resolveReference: ({ id }, context) => context.find(volunteerTeamKind, id),
    community: ({ communityId }: VolunteerTeam) => ({ id: communityId }),
    hostUnit: ({ hostKind, hostId }: VolunteerTeam) => (hostKind === 'UNIT' ? { id: hostId } : null),
    mergedInto: ({ mergedIntoTeamId = null }: VolunteerTeam, _, context) =>
      mergedIntoTeamId && context.find(volunteerTeamKind, mergedIntoTeamId),
    availableActions: (team: VolunteerTeam, _, context) => availableActions(team, teamCommands, context),
    leader: ({ leaderPersonId }: VolunteerTeam) => leaderPersonId && { id: leaderPersonId },
  },
}
