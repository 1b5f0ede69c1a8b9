import { type RunningWork, startBackgroundWork } from '@onecore/store/background-work'
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

/**
 * Chains the audit entries of one database in the background: one replica at a time, under a lease. The log line of
 * each pass is a witness outside the database: who rewrites the whole chain and its head cannot rewrite the log.
 */
export function startAuditSealer(connection: Connection, logger: Logger, settings: SealerSettings = {}): RunningWork {
  const { graceMs = 2_000, everyMs = 1_000, batchSize = 500, clock = () => new Date() } = settings
  return startBackgroundWork(connection, logger, {
    name: 'audit-sealer',
    everyMs,
    async pass(stopping) {
      while (!stopping.aborted) {
        const until = new Date(clock().getTime() - graceMs)
        const head = await transact(connection, (session) => sealBatch(connection, session, until, batchSize))
        if (head === null) return
        logger.info({ sequence: head.sequence, hash: head.hash }, 'audit sealed')
      }
    },
  })
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
