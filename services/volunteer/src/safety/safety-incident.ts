import { actorId } from '@onecore/access/caller'
import { aggregate } from '@onecore/subgraph/command/command'
import { safetyIncidentLifecycle } from './safety-incident.lifecycle.js'
import { safetyIncidentKind } from './safety-incident.model.js'

/** Reports with what their guards ask, and what every command about one says. */
export const safetyIncidents = aggregate({
  kind: safetyIncidentKind,
  lifecycle: safetyIncidentLifecycle,
  facts: (_, { caller }) => ({ actorId: actorId(caller) }),
})

export const ofSafetyIncident = {
  payload: 'incident',
  on: safetyIncidents,
  target: ({ incidentId }: { incidentId: string }) => incidentId,
} as const
