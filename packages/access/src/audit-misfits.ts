import type { AuditEntry, AuditSeal } from './audit.js'
import { auditHash } from './audit-hash.js'

/** An entry whose hash does not fit the place it was found at, with the hash of the entry found before it. */
export interface Misfit {
  readonly entry: AuditEntry & AuditSeal
  readonly before: string
}

/** Places in the chain without an entry, with the hash of the entry found before them. */
export interface Gap {
  readonly from: number
  readonly to: number
  readonly before: string
}

/**
 * Tells entries that were moved from entries that were altered: a moved one still names its true predecessor and fits
 * behind it. Goes through the open places (those of misfits, and gaps) in order, so that a row of moved entries is
 * found link by link. Returns the ids of moved entries, and how many places of each gap they belong to, by its start.
 */
export function placeMisfits(misfits: readonly Misfit[], gaps: readonly Gap[]) {
  const byPredecessor = new Map(misfits.map(({ entry }) => [entry.previousHash, entry]))
  const own = misfits.map(({ entry, before }) => ({ from: entry.sequence, to: entry.sequence, before }))
  const open = [...own, ...gaps].sort((one, other) => one.from - other.from)
  const placed = new Map<number, string>()
  const reordered = new Set<string>()
  const found = new Map<number, number>()

  for (const { from, to, before } of open) {
    let predecessor = placed.get(from - 1) ?? before
    for (let sequence = from; sequence <= to; sequence += 1) {
      const entry = byPredecessor.get(predecessor)
      if (entry === undefined || auditHash({ ...entry, sequence }) !== entry.hash) break
      reordered.add(entry._id)
      placed.set(sequence, entry.hash)
      found.set(from, sequence - from + 1)
      predecessor = entry.hash
    }
  }
  return { reordered, found }
}
