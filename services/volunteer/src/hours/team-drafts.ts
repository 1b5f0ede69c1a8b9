import { idOf } from '@onecore/kernel/type-id'
import type { Decision } from '@onecore/subgraph/command/decision'
import type { Reader } from '@onecore/subgraph/command/reader'
import { z } from 'zod'
import type { VolunteerTeam } from '../teams/team.model.js'
import { type HourEntry, hourEntryKind } from './hour-entry.model.js'

/** Entries that a team decides about at once, at most. */
const largestBatch = 200

const eachOnce = (ids: readonly string[]): boolean => new Set(ids).size === ids.length

/** The team, and drafts of help at its programmes. */
export const teamAndDrafts = {
  teamId: idOf('team'),
  entryIds: z.array(idOf('hour')).min(1).max(largestBatch).refine(eachOnce, { error: 'names each entry once' }),
}

export const entriesNamed = (read: Reader, ids: readonly string[]): Promise<HourEntry[]> =>
  read.list(hourEntryKind, { _id: { $in: [...ids] } })

/** An entry that the team decides about, and which part of the input names it. */
interface TeamDraft {
  readonly entry: HourEntry
  readonly field: readonly string[]
}

/** Those that the team decides about, in their order; others are refused: what was served on orders waits for a signature. */
export function decidedByTeam(
  decision: Decision<VolunteerTeam>,
  team: VolunteerTeam,
  entryIds: readonly string[],
  entries: readonly HourEntry[],
): TeamDraft[] {
  const byId = new Map(entries.map((entry) => [entry._id, entry]))
  return entryIds.flatMap((id, index) => {
    const field = ['entryIds', String(index)]
    const entry = byId.get(id)
    const isOfTeam = entry?.teamId === team._id
    decision
      .refuseWhen(!isOfTeam, 'HOURS_OF_ANOTHER_TEAM', field)
      .refuseWhen(isOfTeam && entry.orderId !== null, 'AWAITS_SIGNATURE', field)
    return isOfTeam ? [{ entry, field }] : []
  })
}
