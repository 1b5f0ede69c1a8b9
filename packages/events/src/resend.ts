import type { Connection } from 'mongoose'
import { outboxOf } from './outbox.js'

/** Which sent events: all since an instant, those of one aggregate, or both. */
export interface Resend {
  readonly since?: Date
  readonly aggregateId?: string
}

/**
 * Puts sent events of this service back in its outbox, for a consumer that lost them or came later. Consumers that
 * have them drop them. Reaches back as far as the outbox keeps rows (30 days). Returns how many events it is about;
 * without `apply` it only counts.
 */
export async function resend(connection: Connection, which: Resend, apply: boolean): Promise<number> {
  const filter = {
    status: 'SENT' as const,
    ...(which.since === undefined ? {} : { createdAt: { $gte: which.since } }),
    ...(which.aggregateId === undefined ? {} : { aggregateId: which.aggregateId }),
  }
  if (!apply) return outboxOf(connection).countDocuments(filter)
  const { modifiedCount } = await outboxOf(connection).updateMany(filter, {
    $set: { status: 'PENDING', sentAt: null, deliveredTo: [], nextAttemptAt: null },
  })
  return modifiedCount
}
