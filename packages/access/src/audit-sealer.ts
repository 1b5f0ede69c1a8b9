import { setTimeout as pause } from 'node:timers/promises'
import { Lease } from '@onecore/store/lease'
import { transact } from '@onecore/store/transaction'
import type { ClientSession, Connection } from 'mongoose'
import type { Logger } from 'pino'
import { type AuditHead, auditHeadOf, auditOf } from './audit.js'
import { auditHash } from './audit-hash.js'

export interface SealerSettings {
  /** How long an entry waits, so that commands which began earlier and commit later still come before it. */
  readonly graceMs?: number
  readonly everyMs?: number
  readonly batchSize?: number
  readonly clock?: () => Date
}

/** Longest pause while the database does not answer. */
const longestPauseMs = 30_000

/**
 * Chains the audit entries of one database in the background: one replica at a time, under a lease. The log line of
 * each pass is a witness outside the database: who rewrites the whole chain and its head cannot rewrite the log.
 */
export function startAuditSealer(connection: Connection, logger: Logger, settings: SealerSettings = {}) {
  const { graceMs = 2_000, everyMs = 1_000, batchSize = 500, clock = () => new Date() } = settings
  const lease = new Lease(connection, 'audit-sealer')
  const stopping = new AbortController()

  async function pass(): Promise<void> {
    while (!stopping.signal.aborted && (await lease.acquire()) !== undefined) {
      const until = new Date(clock().getTime() - graceMs)
      const head = await transact(connection, (session) => sealBatch(connection, session, until, batchSize))
      if (head === null) return
      logger.info({ sequence: head.sequence, hash: head.hash }, 'audit sealed')
    }
  }

  async function run(): Promise<void> {
    for (let failures = 0; !stopping.signal.aborted; ) {
      try {
        await pass()
        failures = 0
      } catch (error) {
        failures += 1
        logger.warn({ err: error }, 'audit entries wait to be sealed')
      }
      const wait = Math.min(everyMs * 2 ** failures, longestPauseMs)
      await pause(wait, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined)
    }
  }

  const running = run()
  return {
    /** Finishes the batch in hand and gives the lease back. */
    async stop(): Promise<void> {
      stopping.abort()
      await running
      await lease.release().catch(() => undefined)
    },
  }
}

/**
 * Seals the oldest entries that are not younger than `until`, in the order of their ids, and moves the head. One
 * transaction: after a crash either all of it is there or nothing. Two sealers at once both write the head, so
 * MongoDB makes one of them begin again. An entry that comes late is sealed late; none is left out. Returns the new
 * head, or null when nothing was waiting.
 */
export async function sealBatch(
  connection: Connection,
  session: ClientSession,
  until: Date,
  batchSize: number,
): Promise<AuditHead | null> {
  const waiting = { sequence: null, at: { $lte: until } }
  const entries = await auditOf(connection).find(waiting, { session }).sort({ _id: 1 }).limit(batchSize).toArray()
  if (entries.length === 0) return null

  const head = await auditHeadOf(connection).findOne({ _id: 'head' }, { session })
  if (head === null) throw new Error('the head of the audit chain is missing: verify the chain before sealing goes on')
  let { sequence, hash } = head
  const seals = entries.map((entry) => {
    const place = { sequence: sequence + 1, previousHash: hash }
    hash = auditHash({ ...entry, ...place })
    sequence = place.sequence
    return { updateOne: { filter: { _id: entry._id }, update: { $set: { ...place, hash } } } }
  })
  await auditOf(connection).bulkWrite(seals, { session })
  await auditHeadOf(connection).updateOne({ _id: 'head' }, { $set: { sequence, hash } }, { session })
  return { _id: 'head', sequence, hash }
}
