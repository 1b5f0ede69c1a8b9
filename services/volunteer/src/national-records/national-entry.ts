import type { Decision } from '@onecore/subgraph/command/decision'
import type { HourEntry } from '../hours/hour-entry.model.js'
import { nationalRecordLifecycle } from './national-record.lifecycle.js'

type NationalMove = keyof typeof nationalRecordLifecycle.moves

/** Moves an entry on its way into the national system, or takes over why it cannot; `field` says which part of the input. */
export function moveNationally(
  decision: Decision<HourEntry>,
  { nationalState }: HourEntry,
  move: NationalMove,
  field: readonly string[] = [],
): Decision<HourEntry> {
  const status = nationalState ?? nationalRecordLifecycle.initial
  const { to, refusals } = nationalRecordLifecycle.move(move, { status }, undefined)
  for (const { code, params } of refusals) decision.refuseWhen(true, code, field, params)
  return to === null ? decision : decision.set({ nationalState: to })
}

/** The batch that an entry is or was last in: one that was refused may be in another one later. */
export const batchOf = ({ nationalBatchIds = [] }: HourEntry): string | undefined => nationalBatchIds.at(-1)
