import type { Connection } from 'mongoose'
import { type AuditEntry, type AuditHead, type AuditSeal, auditHeadOf, auditOf } from './audit.js'
import { auditHash, genesis } from './audit-hash.js'
import { type Misfit, placeMisfits } from './audit-misfits.js'

/**
 * Something is wrong with the entries `from` … `to` (sequence numbers, both included). `ALTERED`: not what was sealed.
 * `REMOVED`: no longer there. `REORDERED`: sealed for another place. `HEAD_MISMATCH`: the chain does not end as the
 * head says, which is how a cut tail shows.
 */
export interface AuditFinding {
  readonly kind: 'ALTERED' | 'REMOVED' | 'REORDERED' | 'HEAD_MISMATCH'
  readonly from: number
  readonly to: number
}

export interface AuditVerification {
  /** How many sealed entries were read. */
  readonly checked: number
  readonly head: AuditHead | null
  /** Empty when the chain is whole. */
  readonly findings: readonly AuditFinding[]
}

type Sealed = AuditEntry & AuditSeal

/**
 * Reads the whole chain of one database and tells what is wrong with it; the sealer may go on meanwhile. Whoever can
 * rewrite every entry and the head leaves a chain that is whole: compare the head with one from the sealer's log.
 */
export async function verifyAuditChain(connection: Connection): Promise<AuditVerification> {
  const chain = auditOf(connection)
  const top = await chain
    .find({ sequence: { $gt: 0 } })
    .sort({ sequence: -1 })
    .limit(1)
    .next()
  const head = await auditHeadOf(connection).findOne({ _id: 'head' }) // after the top: it is as new or newer
  const last = Math.max(top?.sequence ?? 0, head?.sequence ?? 0)

  const walk = new ChainWalk()
  const sealed = chain.find({ sequence: { $gte: 1, $lte: last } }).sort({ sequence: 1 })
  for await (const entry of sealed) walk.take(entry as Sealed)
  return { checked: walk.checked, head, findings: [...walk.findings(head?.sequence ?? 0), ...walk.compare(head)] }
}

/** One way through the chain in the order of its numbers; it keeps only what does not fit. */
class ChainWalk {
  checked = 0
  #end: { sequence: number; hash: string; isSound: boolean } = { sequence: 0, hash: genesis, isSound: true }
  readonly #misfits: Misfit[] = []
  readonly #gaps: { from: number; to: number; before: string }[] = []
  readonly #rewritten: number[] = []

  take(entry: Sealed): void {
    const { sequence, hash } = entry
    const isSound = auditHash(entry) === hash
    const before = this.#end
    if (sequence > before.sequence + 1)
      this.#gaps.push({ from: before.sequence + 1, to: sequence - 1, before: before.hash })
    else if (isSound && before.isSound && entry.previousHash !== before.hash) this.#rewritten.push(before.sequence)
    if (!isSound) this.#misfits.push({ entry, before: before.hash })
    this.#end = { sequence, hash, isSound }
    this.checked += 1
  }

  findings(headSequence: number): AuditFinding[] {
    const { reordered, found } = placeMisfits(this.#misfits, this.#gaps)
    const one = (kind: AuditFinding['kind'], sequence: number) => ({ kind, from: sequence, to: sequence })
    return [
      ...this.#rewritten.map((sequence) => one('ALTERED', Math.max(sequence, 1))),
      ...this.#misfits.map(({ entry }) => one(reordered.has(entry._id) ? 'REORDERED' : 'ALTERED', entry.sequence)),
      ...this.#gaps
        .map(({ from, to }) => ({
          kind: 'REMOVED' as const,
          from: from + (found.get(from) ?? 0),
          to: Math.min(to, headSequence),
        }))
        .filter(({ from, to }) => from <= to),
    ].sort((one, other) => one.from - other.from)
  }

  compare(head: AuditHead | null): AuditFinding[] {
    const { sequence, hash } = this.#end
    const claimed = head ?? { sequence: 0, hash: '' }
    if (claimed.sequence === sequence && claimed.hash === hash) return []
    const [less, more] = [Math.min(claimed.sequence, sequence), Math.max(claimed.sequence, sequence)]
    return [{ kind: 'HEAD_MISMATCH', from: Math.min(less + 1, more), to: more }]
  }
}
