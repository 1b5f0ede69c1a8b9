import { counterField } from '@onecore/subgraph/counters/counter-field'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { volunteerTeamKind } from '../teams/team.model.js'
import { type UnitTeamExpectation, unitTeamExpectationKind } from './unit-team-expectation.model.js'

const newestFirst = { by: 'createdAt', descending: true } as const

export const unitTeamResolvers: Resolvers = {
  Query: {
    unitsWithoutVolunteerTeam: (_, { scopeId, year, ...args }, context) =>
      context.page(
        unitTeamExpectationKind,
        { path: scopeId, status: 'EXPECTED', ...(year ? { year } : {}) },
        newestFirst,
        args,
      ),
  },
  UnitTeamExpectation: {
    ...idField,
    unit: ({ unitId }: UnitTeamExpectation) => ({ id: unitId }),
    jointBody: ({ jointBodyId }: UnitTeamExpectation) => ({ id: jointBodyId }),
    community: ({ communityId }: UnitTeamExpectation) => communityId && { id: communityId },
    team: ({ teamId }: UnitTeamExpectation, _, context) => teamId && context.find(volunteerTeamKind, teamId),
  },
  Unit: {
    volunteerTeams: ({ id }: { id: string }, args, context) =>
      context.pageOf(volunteerTeamKind, { hostId: id }, newestFirst, args),
    teamExpectations: ({ id }: { id: string }, args, context) =>
      context.pageOf(unitTeamExpectationKind, { unitId: id }, newestFirst, args),
  },
  Volunteering: {
    missingUnitTeamCount: counterField('unit-teams.missing'),
    metUnitTeamCount: counterField('unit-teams.met'),
  },
}
