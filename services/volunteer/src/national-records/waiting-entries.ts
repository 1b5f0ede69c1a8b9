import type { Reader } from '@onecore/subgraph/command/reader'
import { type HourEntry, hourEntryKind } from '../hours/hour-entry.model.js'
import { volunteerKind } from '../volunteers/volunteer.model.js'
import { handOver } from './hand-over.rules.js'
import type { NationalRecordState } from './national-record.lifecycle.js'

/** Entries of one batch at most: one transaction changes them all. What is left goes into the next one. */
export const mostEntriesOfBatch = 500

export interface SortedEntries {
  readonly taken: readonly HourEntry[]
  readonly setAside: readonly HourEntry[]
}

/** The community's entries that wait, the oldest first, until a batch is full; and those that need not wait any longer. */
export async function sortWaiting(
  read: Reader,
  communityId: string,
  states: readonly NationalRecordState[],
): Promise<SortedEntries> {
  const taken: HourEntry[] = []
  const setAside: HourEntry[] = []
  const waiting = { communityId, nationalState: { $in: [...states] } }
  for await (const entries of read.batches(hourEntryKind, waiting)) {
    const erased = await erasedAmong(read, entries)
    const reversed = await reversedBy(read, entries)
    for (const entry of entries) {
      const facts = { reversed: reversed.get(entry.reversalOf ?? ''), isErased: erased.has(entry.volunteerId) }
      const found = handOver(entry, facts)
      if (found === 'TAKE') taken.push(entry)
      if (found === 'SET_ASIDE' && setAside.length < mostEntriesOfBatch) setAside.push(entry)
      if (taken.length === mostEntriesOfBatch) return { taken, setAside }
    }
  }
  return { taken, setAside }
}

/** Volunteers of these entries whose person was erased. */
export async function erasedAmong(read: Reader, entries: readonly HourEntry[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(entries.map(({ volunteerId }) => volunteerId))]
  const erased = await read.list(volunteerKind, { _id: { $in: ids }, status: 'ERASED' }, ids.length)
  return new Set(erased.map(({ _id }) => _id))
}

async function reversedBy(read: Reader, entries: readonly HourEntry[]): Promise<ReadonlyMap<string, HourEntry>> {
  const ids = entries.flatMap(({ reversalOf }) => reversalOf ?? [])
  const reversed = await read.list(hourEntryKind, { _id: { $in: ids } }, ids.length)
  return new Map(reversed.map((entry) => [entry._id, entry]))
}
