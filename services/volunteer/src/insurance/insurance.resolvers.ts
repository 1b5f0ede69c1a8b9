import { availableActions } from '@onecore/subgraph/graph/available-actions'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { volunteerTeamKind } from '../teams/team.model.js'
import { volunteersSeen } from '../volunteers/volunteers-seen.js'
import { findEndingProofs, findProofs } from './insurance.queries.js'
import type { InsuranceProof } from './insurance-proof.model.js'
import { insuranceProofCommands } from './record-insurance-proof.js'

export const insuranceResolvers: Resolvers = {
  Query: {
    insuranceProofs: (_, { scopeId, teamId, volunteerId, ...args }, context) =>
      findProofs(context, { scopeId, teamId, volunteerId }, args),
    endingInsuranceProofs: (_, { endingBefore, scopeId, teamId, volunteerId, ...args }, context) =>
      findEndingProofs(context, { scopeId, teamId, volunteerId }, endingBefore, args),
  },
  InsuranceProof: {
    ...idField,
    team: ({ teamId }: InsuranceProof, _, context) => teamId && context.find(volunteerTeamKind, teamId),
    volunteers: ({ volunteerIds }: InsuranceProof, _, context) => volunteersSeen(context, volunteerIds),
    community: ({ communityId }: InsuranceProof) => ({ id: communityId }),
    availableActions: (proof: InsuranceProof, _, context) => availableActions(proof, insuranceProofCommands, context),
  },
}
