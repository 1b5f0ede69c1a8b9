import { prefixOf } from '@onecore/kernel/type-id'
import { availableActions } from '@onecore/subgraph/graph/available-actions'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { type VolunteerOrder, volunteerOrderKind } from '../orders/order.model.js'
import { incidentCommands } from './decide-incident.js'
import { seesReport } from './safety.queries.js'
import { haltableStates, haltsOf } from './safety-halt.js'
import { haltingStates } from './safety-incident.lifecycle.js'
import { type SafetyIncident, safetyIncidentKind } from './safety-incident.model.js'

const newestFirst = { by: 'createdAt', descending: true } as const

export const safetyResolvers: Resolvers = {
  Query: {
    safetyIncident: (_, { id }, context) => context.find(safetyIncidentKind, id),
    safetyIncidents: (_, { scopeId, states, category, ...args }, context) =>
      context.page(
        safetyIncidentKind,
        {
          ...(scopeId ? { path: scopeId } : {}),
          ...(states ? { status: { $in: [...states] } } : {}),
          ...(category ? { category } : {}),
        },
        newestFirst,
        args,
      ),
  },
  SafetyIncident: {
    ...idField,
    __resolveReference: ({ id }, context) => context.find(safetyIncidentKind, id),
    community: ({ communityId }: SafetyIncident) => ({ id: communityId }),
    order: ({ orderId }: SafetyIncident, _, context) => orderId && context.find(volunteerOrderKind, orderId),
    description: (incident: SafetyIncident, _, context) =>
      seesReport(context, incident) ? incident.description : null,
    outcome: (incident: SafetyIncident, _, context) => (seesReport(context, incident) ? incident.outcome : null),
    reportedBy: (incident: SafetyIncident, _, context) =>
      prefixOf(incident.reportedById) === 'person' && seesReport(context, incident)
        ? { id: incident.reportedById }
        : null,
    isHalting: ({ status }: SafetyIncident) => haltingStates.includes(status),
    isStreetWide: ({ scopeId, communityId }: SafetyIncident) => scopeId !== communityId,
    haltedOrders: ({ status, scopeId, category }: SafetyIncident, args, context) =>
      context.page(
        volunteerOrderKind,
        haltingStates.includes(status)
          ? { path: scopeId, category, status: { $in: [...haltableStates] } }
          : { _id: { $in: [] } },
        newestFirst,
        args,
      ),
    timeline: (incident: SafetyIncident, _, context) => (seesReport(context, incident) ? incident.steps : []),
    availableActions: (incident: SafetyIncident, _, context) => availableActions(incident, incidentCommands, context),
  },
  VolunteerOrder: {
    isHalted: async (order: VolunteerOrder, _, context) => (await haltsOf(context, order)).length > 0,
    haltedBy: async (order: VolunteerOrder, _, context) =>
      (await haltsOf(context, order)).filter((incident) => context.permits('read', safetyIncidentKind, incident)),
  },
}
