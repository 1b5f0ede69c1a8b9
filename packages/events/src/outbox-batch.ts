import type { Connection } from 'mongoose'
import { type OutboxRow, outboxOf } from './outbox.js'
import type { Outcome } from './transport.js'

/**
 * The oldest waiting rows, ordered by number within each aggregate. Aggregates whose row failed a moment ago are left
 * out whole, so that they neither overtake themselves nor fill the batch.
 */
export async function pendingRows(
  connection: Connection,
  blocked: readonly string[],
  limit: number,
): Promise<OutboxRow[]> {
  const rows = await outboxOf(connection)
    .find({ status: 'PENDING', ...(blocked.length > 0 ? { aggregateId: { $nin: [...blocked] } } : {}) })
    .sort({ createdAt: 1, _id: 1 })
    .limit(limit)
    .toArray()
  return inAggregateOrder(rows)
}

/**
 * Keeps the order of creation between aggregates and the order of numbers within each. They differ only when replicas'
 * clocks differ; should that happen across two batches, consumers park the early event until its predecessor is there.
 */
function inAggregateOrder(rows: readonly OutboxRow[]): OutboxRow[] {
  const queues = new Map<string, OutboxRow[]>()
  for (const row of rows) queues.set(row.aggregateId, [...(queues.get(row.aggregateId) ?? []), row])
  for (const queue of queues.values()) queue.sort((a, b) => a.sequence - b.sequence)
  return rows.flatMap((row) => queues.get(row.aggregateId)?.shift() ?? [])
}

/** A row that failed and when it may be tried again. */
export interface Failure {
  readonly row: OutboxRow
  readonly outcome: Extract<Outcome, { status: 'FAILED' }>
  readonly nextAttemptAt: Date
}

export async function markSent(connection: Connection, rows: readonly OutboxRow[], sentAt: Date): Promise<void> {
  if (rows.length === 0) return
  await outboxOf(connection).updateMany(
    { _id: { $in: rows.map((row) => row._id) } },
    { $set: { status: 'SENT', sentAt, nextAttemptAt: null, lastError: null } },
  )
}

export async function markFailed(connection: Connection, failures: readonly Failure[]): Promise<void> {
  if (failures.length === 0) return
  await outboxOf(connection).bulkWrite(
    failures.map(({ row, outcome, nextAttemptAt }) => ({
      updateOne: {
        filter: { _id: row._id },
        update: {
          $set: { deliveredTo: [...outcome.deliveredTo], lastError: outcome.error, nextAttemptAt },
          $inc: { attempts: 1 },
        },
      },
    })),
  )
}
