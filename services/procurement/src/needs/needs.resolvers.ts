import { availableActions } from '@onecore/subgraph/graph/available-actions'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import { haltsIn } from '@onecore/subgraph/reference/safety-halt.queries'
import type { Resolvers } from '../__generated__/graphql.js'
import { projectKind } from '../projects/project.model.js'
import { getServiceField } from '../service-fields/service-field.js'
import { needKind, type ProcurementNeed } from './need.model.js'
import { needCommands } from './need-commands.js'
import { findNeeds, needsOfCase } from './needs.queries.js'

export const needResolvers: Resolvers = {
  Query: {
    procurementNeed: (_, { id }, context) => context.find(needKind, id),
    procurementNeeds: (_, { filter, ...args }, context) => findNeeds(context, filter, args),
  },
  ProcurementNeed: {
    ...idField,
    __resolveReference: ({ id }, context) => context.find(needKind, id),
    community: ({ communityId }: ProcurementNeed) => ({ id: communityId }),
    case: ({ caseId }: ProcurementNeed) => caseId && { id: caseId },
    fromVolunteerOrder: ({ volunteerOrderId }: ProcurementNeed) => volunteerOrderId && { id: volunteerOrderId },
    isHaltedForSafety: async (need: ProcurementNeed, _, context) =>
      (await haltsIn(context, need)).some(({ category }) => category === need.category),
    field: ({ field }: ProcurementNeed) => field && getServiceField(field),
    author: ({ authorPersonId }: ProcurementNeed) => authorPersonId && { id: authorPersonId },
    project: ({ projectId }: ProcurementNeed, _, context) => projectId && context.find(projectKind, projectId),
    timeline: ({ steps }: ProcurementNeed) => steps,
    availableActions: (need: ProcurementNeed, _, context) => availableActions(need, needCommands, context),
  },
  Case: {
    procurementNeeds: ({ id }, _, context) => needsOfCase(context, id),
  },
}
