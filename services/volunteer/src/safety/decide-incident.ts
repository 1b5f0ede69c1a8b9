import { safetyHaltWidened, safetyIncidentResolved } from '@onecore/events/contracts/volunteer-safety'
import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { haltOf } from './safety-event.js'
import { ofSafetyIncident } from './safety-incident.js'

const onIncident = { incidentId: idOf('safety') }

/** It happened: the halt stays until measures were taken. 核实 */
export const confirmSafetyIncident = transition({
  ...ofSafetyIncident,
  name: 'confirmSafetyIncident',
  move: 'CONFIRM',
  input: z.object(onIncident),
})

/** The same danger is there in the whole street: similar orders of all its communities are halted. 扩大暂停范围 */
export const widenSafetyHalt = transition({
  ...ofSafetyIncident,
  name: 'widenSafetyHalt',
  move: 'WIDEN',
  input: z.object(onIncident),
  decide: (decision, incident) => {
    const scopeId = incident.path.at(-2) ?? incident.communityId
    return decision.set({ scopeId }).emit(safetyHaltWidened, haltOf({ ...incident, scopeId }))
  },
})

/** Measures were taken, and similar orders go on. 整改完成 */
export const closeSafetyIncident = transition({
  ...ofSafetyIncident,
  name: 'closeSafetyIncident',
  move: 'CLOSE',
  input: z.object({ ...onIncident, measures: longText(2_000) }),
  decide: (decision, incident, { measures }) =>
    decision
      .set({ outcome: measures })
      .emit(safetyIncidentResolved, { ...haltOf(incident), resolution: 'CLOSED' as const }),
})

/** The report was unfounded, or endangers nobody else; similar orders go on. 不成立 */
export const dismissSafetyIncident = transition({
  ...ofSafetyIncident,
  name: 'dismissSafetyIncident',
  move: 'DISMISS',
  input: z.object({ ...onIncident, reason: longText(2_000) }),
  decide: (decision, incident, { reason }) =>
    decision
      .set({ outcome: reason })
      .emit(safetyIncidentResolved, { ...haltOf(incident), resolution: 'DISMISSED' as const }),
})

/** What can be done with a report, in the order of its life. */
export const incidentCommands = [confirmSafetyIncident, widenSafetyHalt, closeSafetyIncident, dismissSafetyIncident]
