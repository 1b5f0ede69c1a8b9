import { makeIndexes } from '@onecore/store/make-indexes'
import type { ClientSession, Connection } from 'mongoose'
import type { Envelope } from './envelope.js'

/** One event waiting to be sent, or kept for replay after it was. */
export interface OutboxRow {
  /** Id of the event. */
  readonly _id: string
  readonly aggregateId: string
  readonly sequence: number
  readonly envelope: Envelope
  /** When it was committed; the event itself may tell of an earlier day. */
  readonly createdAt: Date
  readonly status: 'PENDING' | 'SENT'
  readonly sentAt: Date | null
  /** Consumer groups that already have it, when the transport delivers to groups itself (local transport). */
  readonly deliveredTo: readonly string[]
  readonly attempts: number
  readonly lastError: string | null
  readonly nextAttemptAt: Date | null
}

const keptForDays = 30

/** The outbox of one service. */
export const outboxOf = (connection: Connection) => connection.collection<OutboxRow>('outbox')

/** Makes the outbox and its indexes. A collection cannot be made inside a transaction at no cost, so do it at start. */
export async function ensureOutbox(connection: Connection): Promise<void> {
  await makeIndexes(outboxOf(connection), [
    { key: { status: 1, createdAt: 1, _id: 1 }, name: 'pending', partialFilterExpression: { status: 'PENDING' } },
    { key: { aggregateId: 1, sequence: 1 }, name: 'aggregate', unique: true },
    { key: { createdAt: 1 }, name: 'since' },
    { key: { sentAt: 1 }, name: 'kept', expireAfterSeconds: keptForDays * 24 * 3600 },
  ])
}

/** Adds events to the outbox in the transaction of the command that caused them. */
export async function appendToOutbox(
  connection: Connection,
  session: ClientSession,
  envelopes: readonly Envelope[],
): Promise<void> {
  if (envelopes.length === 0) return
  const createdAt = new Date()
  const rows = envelopes.map((envelope) => pendingRow(envelope, createdAt))
  await outboxOf(connection).insertMany(rows, { session })
}

const pendingRow = (envelope: Envelope, createdAt: Date): OutboxRow => ({
  _id: envelope.id,
  aggregateId: envelope.subject,
  sequence: envelope.aggregatesequence,
  envelope,
  createdAt,
  status: 'PENDING',
  sentAt: null,
  deliveredTo: [],
  attempts: 0,
  lastError: null,
  nextAttemptAt: null,
})
