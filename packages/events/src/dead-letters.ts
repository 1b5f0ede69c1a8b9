import { createHash } from 'node:crypto'
import { makeIndexes } from '@onecore/store/make-indexes'
import type { ClientSession, Connection } from 'mongoose'
import type { Envelope } from './envelope.js'
import { inboxId, parkedOf, positionId, positionsOf } from './inbox.js'

/**
 * `MALFORMED`: no envelope, so it belongs to no aggregate. `UNKNOWN_VERSION`: a version that this group cannot read.
 * `DATA_INVALID`: the data break the contract. `HANDLER_FAILED`: the reaction threw at every attempt. `MISSING`: it
 * never arrived, and an operator passed it over.
 */
export type DeadLetterReason = 'MALFORMED' | 'UNKNOWN_VERSION' | 'DATA_INVALID' | 'HANDLER_FAILED' | 'MISSING'

/** A message that a group could not apply, kept until an operator replays or skips it. */
export interface DeadLetter {
  /** `group:eventId`; for a malformed message `group:sha256 of the text`. */
  readonly _id: string
  readonly group: string
  readonly topic: string
  readonly reason: DeadLetterReason
  readonly error: string
  readonly eventId: string | null
  readonly type: string | null
  readonly aggregateId: string | null
  readonly sequence: number | null
  /** The message as JSON text, exactly as it can be sent again. */
  readonly message: string
  readonly diedAt: Date
  readonly status: 'OPEN' | 'REPLAYED' | 'SKIPPED'
  readonly resolvedAt: Date | null
  /** Why an operator skipped it. */
  readonly resolution: string | null
}

/** What is known when a message is given up. */
export interface Verdict {
  readonly reason: DeadLetterReason
  readonly error: string
}

export const deadLettersOf = (connection: Connection) => connection.collection<DeadLetter>('dead_letters')

export async function ensureDeadLetters(connection: Connection): Promise<void> {
  await makeIndexes(deadLettersOf(connection), [{ key: { group: 1, status: 1, diedAt: 1 }, name: 'open' }])
}

/** Records a message without an envelope. It holds up nothing, because nobody can say which aggregate it is from. */
export async function recordMalformed(
  connection: Connection,
  group: string,
  topic: string,
  body: unknown,
  error: string,
): Promise<void> {
  const message = typeof body === 'string' ? body : JSON.stringify(body)
  const hash = createHash('sha256').update(message).digest('hex')
  const { _id, ...letter } = {
    ...letterOf(group, topic, message, { reason: 'MALFORMED', error }),
    _id: inboxId(group, hash),
  }
  await deadLettersOf(connection).updateOne({ _id }, { $setOnInsert: letter }, { upsert: true })
}

/** Records an event and stops its aggregate at that number: later events of it are parked. */
export async function recordDeadEvent(
  connection: Connection,
  session: ClientSession,
  group: string,
  topic: string,
  envelope: Envelope,
  verdict: Verdict,
): Promise<void> {
  const { _id, ...letter } = {
    ...letterOf(group, topic, JSON.stringify(envelope), verdict),
    _id: inboxId(group, envelope.id),
    eventId: envelope.id,
    type: envelope.type,
    aggregateId: envelope.subject,
    sequence: envelope.aggregatesequence,
  }
  await deadLettersOf(connection).updateOne({ _id }, { $set: letter }, { upsert: true, session })
  await parkedOf(connection).deleteOne({ _id }, { session })
  await positionsOf(connection).updateOne(
    { _id: positionId(group, envelope) },
    {
      $set: { blockedAt: envelope.aggregatesequence, updatedAt: letter.diedAt },
      $setOnInsert: { group, source: envelope.source, aggregateId: envelope.subject, sequence: 0 },
    },
    { upsert: true, session },
  )
}

/** Keeps a record of events that an operator passed over because they will never arrive. */
export async function recordMissing(
  connection: Connection,
  session: ClientSession,
  group: string,
  missing: { readonly source: string; readonly aggregateId: string; readonly from: number; readonly to: number },
  why: string,
): Promise<void> {
  const { source, aggregateId, from, to } = missing
  const error = `events ${from} to ${to} of ${source} never arrived`
  const letter = letterOf(group, '', '', { reason: 'MISSING', error })
  await deadLettersOf(connection).insertOne(
    {
      ...letter,
      _id: inboxId(group, `${source}:${aggregateId}:${from}-${to}`),
      aggregateId,
      sequence: from,
      status: 'SKIPPED',
      resolvedAt: letter.diedAt,
      resolution: why,
    },
    { session },
  )
}

/** Closes a letter: replayed, or skipped for the given reason. */
export async function resolveDeadLetter(
  connection: Connection,
  session: ClientSession,
  id: string,
  skippedBecause: string | null,
): Promise<void> {
  const status = skippedBecause === null ? 'REPLAYED' : 'SKIPPED'
  await deadLettersOf(connection).updateOne(
    { _id: id },
    { $set: { status, resolvedAt: new Date(), resolution: skippedBecause } },
    { session },
  )
}

const letterOf = (group: string, topic: string, message: string, verdict: Verdict): Omit<DeadLetter, '_id'> => ({
  group,
  topic,
  ...verdict,
  eventId: null,
  type: null,
  aggregateId: null,
  sequence: null,
  message,
  diedAt: new Date(),
  status: 'OPEN',
  resolvedAt: null,
  resolution: null,
})
