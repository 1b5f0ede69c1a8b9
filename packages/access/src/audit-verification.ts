import type { Connection } from 'mongoose'
import { type AuditEntry, type AuditHead, type AuditSeal, auditHeadOf, auditOf } from './audit.js'
import { auditHash, genesis } from './audit-hash.js'
import { type Gap, type Misfit, placeMisfits } from './audit-misfits.js'

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
  readonly #gaps: Gap[] = []
  /** Entries with a hash that fits them, but is not the one their successor was sealed with. */
  readonly #rewritten: number[] = []

  take(entry: Sealed): void {
    const { sequence, hash } = entry
    const before = this.#end
    const isSound = auditHash(entry) === hash
    const isNext = sequence <= before.sequence + 1
    if (!isNext) this.#gaps.push({ from: before.sequence + 1, to: sequence - 1, before: before.hash })
    if (!isSound) this.#misfits.push({ entry, before: before.hash })
    const isLinked = entry.previousHash === before.hash
    if (isNext && isSound && before.isSound && !isLinked) this.#rewritten.push(Math.max(before.sequence, 1))
    this.#end = { sequence, hash, isSound }
    this.checked += 1
  }

  /** What was found on the way. Nothing can be removed behind the head: what lies there shows as its mismatch. */
  findings(headSequence: number): AuditFinding[] {
    const { reordered, found } = placeMisfits(this.#misfits, this.#gaps)
    const one = (kind: AuditFinding['kind'], sequence: number) => ({ kind, from: sequence, to: sequence })
    const rewritten = this.#rewritten.map((sequence) => one('ALTERED', sequence))
    const misfits = this.#misfits.map(({ entry: { _id, sequence } }) =>
      one(reordered.has(_id) ? 'REORDERED' : 'ALTERED', sequence),
    )
    const removed = this.#gaps
      .map(({ from, to }) => ({ from: from + (found.get(from) ?? 0), to: Math.min(to, headSequence) }))
      .filter(({ from, to }) => from <= to)
      .map((range) => ({ kind: 'REMOVED' as const, ...range }))
    return [...rewritten, ...misfits, ...removed].sort((one, other) => one.from - other.from)
  }

  /** Whether the chain ends as the head says. */
  compare(head: AuditHead | null): AuditFinding[] {
    const { sequence, hash } = this.#end
    const claimed = head ?? { sequence: 0, hash: '' }
    if (claimed.sequence === sequence && claimed.hash === hash) return []
    const [less, more] = [Math.min(claimed.sequence, sequence), Math.max(claimed.sequence, sequence)]
    return [{ kind: 'HEAD_MISMATCH', from: Math.min(less + 1, more), to: more }]
  }
}
