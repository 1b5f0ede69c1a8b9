import { availableActions } from '@onecore/subgraph/graph/available-actions'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { volunteerTeamKind } from '../teams/team.model.js'
import { volunteerKind } from '../volunteers/volunteer.model.js'
import { type Signature, type VolunteerOrder, volunteerOrderKind } from './order.model.js'
import { orderCommands } from './order-commands.js'
import { findOrders, ordersOfCase } from './orders.queries.js'

export const orderResolvers: Resolvers = {
  Query: {
    volunteerOrder: (_, { id }, context) => context.find(volunteerOrderKind, id),
    volunteerOrders: (_, { filter, ...args }, context) => findOrders(context, filter, args),
  },
  VolunteerOrder: {
    ...idField,
    __resolveReference: ({ id }, context) => context.find(volunteerOrderKind, id),
    community: ({ communityId }: VolunteerOrder) => ({ id: communityId }),
    case: ({ caseId }: VolunteerOrder) => caseId && { id: caseId },
    requestedBy: ({ requestedByPersonId }: VolunteerOrder) => requestedByPersonId && { id: requestedByPersonId },
    servedPerson: ({ servedPersonId }: VolunteerOrder) => servedPersonId && { id: servedPersonId },
    team: ({ teamId }: VolunteerOrder, _, context) => teamId && context.find(volunteerTeamKind, teamId),
    volunteer: ({ volunteerId }: VolunteerOrder, _, context) => volunteerId && context.find(volunteerKind, volunteerId),
    timeline: ({ steps }: VolunteerOrder) => steps,
    availableActions: (order: VolunteerOrder, _, context) => availableActions(order, orderCommands, context),
  },
  VolunteerOrderSignature: {
    by: ({ byPersonId }: Signature) => ({ id: byPersonId }),
    witness: ({ witnessPersonId }: Signature) => witnessPersonId && { id: witnessPersonId },
  },
  Case: {
    volunteerOrders: ({ id }, _, context) => ordersOfCase(context, id),
  },
}
