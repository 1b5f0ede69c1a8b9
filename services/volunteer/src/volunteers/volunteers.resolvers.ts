import { availableActions } from '@onecore/subgraph/graph/available-actions'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { volunteerTeamKind } from '../teams/team.model.js'
import { type Volunteer, volunteerKind } from './volunteer.model.js'
import { volunteerCommands } from './volunteer-commands.js'

export const volunteerResolvers: Resolvers = {
  Query: {
    volunteers: (_, { scopeId, teamId, filter, ...args }, context) =>
      context.page(
        volunteerKind,
        {
          ...(scopeId ? { path: scopeId } : {}),
          ...(teamId ? { teamIds: teamId } : {}),
          ...(filter?.states ? { status: { $in: [...filter.states] } } : {}),
          ...(filter?.skill ? { skills: filter.skill } : {}),
          ...(filter?.qualification ? { 'qualifications.code': filter.qualification } : {}),
        },
        { by: 'createdAt', descending: true },
        args,
      ),
  },
  Volunteer: {
    ...idField,
    person: ({ personId }: Volunteer) => ({ id: personId }),
    community: ({ communityId }: Volunteer) => ({ id: communityId }),
    teams: ({ teamIds }: Volunteer, _, context) =>
      Promise.all(teamIds.map((teamId) => context.find(volunteerTeamKind, teamId))).then((teams) =>
        teams.filter(Boolean),
      ),
    qualifications: ({ qualifications = [] }: Volunteer) => qualifications,
    availability: ({ availability = [] }: Volunteer) => availability,
    ageBand: ({ ageBand = 'ADULT' }: Volunteer) => ageBand,
    publicRecognitionSince: ({ publicRecognitionSince = null }: Volunteer) => publicRecognitionSince,
    hasGuardianConsent: ({ guardianConsent = null }: Volunteer) => guardianConsent !== null,
    availableActions: (volunteer: Volunteer, _, context) => availableActions(volunteer, volunteerCommands, context),
  },
}
