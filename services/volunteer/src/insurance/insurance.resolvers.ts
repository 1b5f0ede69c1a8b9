import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { volunteerTeamKind } from '../teams/team.model.js'
import { volunteerKind } from '../volunteers/volunteer.model.js'
import { type InsuranceProof, insuranceProofKind } from './insurance-proof.model.js'

export const insuranceResolvers: Resolvers = {
  Query: {
    insuranceProofs: (_, { teamId, volunteerId, ...args }, context) =>
      context.page(
        insuranceProofKind,
        { ...(teamId ? { teamId } : {}), ...(volunteerId ? { volunteerId } : {}) },
        { by: 'createdAt', descending: true },
        args,
      ),
  },
  InsuranceProof: {
    ...idField,
    team: ({ teamId }: InsuranceProof, _, context) => teamId && context.find(volunteerTeamKind, teamId),
    volunteer: ({ volunteerId }: InsuranceProof, _, context) => volunteerId && context.find(volunteerKind, volunteerId),
  },
}
