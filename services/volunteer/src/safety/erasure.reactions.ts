import { personErased } from '@onecore/events/contracts/self-governance'
import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { on } from '@onecore/subgraph/reaction'
import { z } from 'zod'
import { erasedText } from '../erased-text.js'
import { safetyIncidentKind } from './safety-incident.model.js'

/**
 * What was written about an incident goes when somebody whom it may be about was erased; kind, severity and what was
 * halted stay, and so does the halt (Personal Information Protection Law, art. 47). Not a mutation.
 */
export const eraseFromSafetyIncident = change({
  name: 'eraseFromSafetyIncident',
  payload: 'incident',
  kind: safetyIncidentKind,
  action: 'ERASE',
  input: z.object({ incidentId: idOf('safety') }),
  target: ({ incidentId }) => incidentId,
  decide: (decision, { outcome }) =>
    decision.set({ description: erasedText, outcome: outcome === null ? null : erasedText }),
})

export const onPersonOfIncidentErased = on(personErased, async ({ data: { personId } }, { read, run }) => {
  const about = {
    $or: [{ involvedPersonIds: personId }, { namedPersonIds: personId }, { reportedById: personId }],
  }
  for await (const { _id } of read.each(safetyIncidentKind, about)) {
    await run(eraseFromSafetyIncident, { incidentId: _id })
  }
})
