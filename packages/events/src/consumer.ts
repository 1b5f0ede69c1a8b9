import { transact } from '@onecore/store/transaction'
import type { Connection } from 'mongoose'
import type { Received } from './aggregate-line.js'
import { type Applied, applyEvents, NotApplied } from './apply-events.js'
import { ensureDeadLetters, recordDeadEvent, recordMalformed } from './dead-letters.js'
import type { EventLogger } from './event-logger.js'
import { ensureInbox } from './inbox.js'
import type { EventMetrics } from './metrics.js'
import { parseEnvelope } from './parse-envelope.js'
import type { Reaction } from './reaction.js'
import { backOff, pause } from './signal.js'
import { isTransient } from './transient.js'
import type { Incoming, Transport } from './transport.js'

export interface ConsumerOptions {
  /** The service's name; its replicas share the group and divide the work. */
  readonly group: string
  readonly connection: Connection
  readonly transport: Transport
  readonly reactions: readonly Reaction[]
  readonly logger: EventLogger
  readonly metrics?: EventMetrics
  /** Called after effects were committed: reactions may have left events in this service's own outbox. */
  readonly onApplied?: () => void
}

export interface Consumer {
  /** Finishes the batch in hand. */
  stop(): Promise<void>
}

const mostTogether = 200
const mostAttempts = 5

/**
 * Starts a group's consumer on the topics of its reactions. An outage is waited out; an event that fails at every
 * attempt goes to the dead letters and holds up its own aggregate only.
 */
export async function startConsumer(options: ConsumerOptions): Promise<Consumer> {
  await ensureInbox(options.connection)
  await ensureDeadLetters(options.connection)
  const stopping = new AbortController()
  const topics = [...new Set(options.reactions.map(({ contract }) => contract.topic))]
  const subscription = await options.transport.subscribe({
    group: options.group,
    topics,
    onBatch: (messages) => consume(options, messages, stopping.signal),
  })
  return {
    async stop() {
      stopping.abort()
      await subscription.stop()
    },
  }
}

async function consume(options: ConsumerOptions, messages: readonly Incoming[], stop: AbortSignal): Promise<void> {
  const events: Received[] = []
  for (const { topic, body } of messages) {
    const parsed = parseEnvelope(body)
    if (parsed.ok) events.push({ topic, envelope: parsed.envelope })
    else await waitOut(options, stop, () => setAsideMalformed(options, topic, body, parsed.error))
  }
  for (let from = 0; from < events.length; from += mostTogether) {
    await applyTogether(options, events.slice(from, from + mostTogether), stop)
  }
}

/** One transaction for all; when an event spoils it, one transaction each, so that only that event fails. */
async function applyTogether(options: ConsumerOptions, events: readonly Received[], stop: AbortSignal): Promise<void> {
  try {
    await waitOut(options, stop, () => applyAll(options, events))
  } catch (error) {
    if (stop.aborted) throw error
    for (const event of events) await applyAlone(options, event, stop)
  }
}

/** Tries an event, and the parked ones it releases, until each is applied or given up. */
async function applyAlone(options: ConsumerOptions, event: Received, stop: AbortSignal): Promise<void> {
  let attempts = 0
  for (;;) {
    try {
      return await waitOut(options, stop, () => applyAll(options, [event]))
    } catch (error) {
      if (stop.aborted || !(error instanceof NotApplied)) throw error
      attempts += 1
      if (error.reason === 'HANDLER_FAILED' && attempts < mostAttempts) {
        await pause(backOff(attempts - 1, 50, 1_000), stop)
        continue
      }
      await waitOut(options, stop, () => setAside(options, error))
      if (error.received.envelope.id === event.envelope.id) return
      // A parked event behind it was the one: without that one, it has not been applied yet.
      attempts = 0
    }
  }
}

async function applyAll(options: ConsumerOptions, events: readonly Received[]): Promise<void> {
  const { group, metrics } = options
  let applied: Applied
  let isRepeat = false
  do {
    applied = await applyEvents(options, events)
    metrics?.consumed.inc({ group }, applied.handled)
    metrics?.parked.inc({ group }, applied.parked)
    if (!isRepeat) metrics?.duplicates.inc({ group }, applied.duplicates)
    if (applied.handled > 0) options.onApplied?.()
    isRepeat = true
  } while (!applied.isComplete && applied.handled > 0)
}

/** Repeats on outages for ever; other errors are the caller's. */
async function waitOut<Result>(
  options: ConsumerOptions,
  stop: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    if (stop.aborted) throw new Error(`consumer ${options.group} is stopping`)
    try {
      return await work()
    } catch (error) {
      if (!isTransient(error)) throw error
      options.logger.warn({ err: error, group: options.group, attempt }, 'events wait: consumer met an outage')
      await pause(backOff(attempt, 50, 1_000), stop)
    }
  }
}

async function setAsideMalformed(options: ConsumerOptions, topic: string, body: unknown, error: string): Promise<void> {
  const { group, connection, transport, logger, metrics } = options
  await transport.deadLetter(topic, group, body, error)
  await recordMalformed(connection, group, topic, body, error)
  metrics?.deadLettered.inc({ group, reason: 'MALFORMED' })
  logger.error({ group, topic, error }, 'message is no event: dead-lettered')
}

/** The transport's dead-letter topic first: if the process dies in between, the event is given up once more. */
async function setAside(options: ConsumerOptions, failure: NotApplied): Promise<void> {
  const { group, connection, transport, logger, metrics } = options
  const { reason, message: error, received } = failure
  const { topic, envelope } = received
  await transport.deadLetter(topic, group, envelope, error)
  await transact(connection, (session) =>
    recordDeadEvent(connection, session, group, topic, envelope, { reason, error }),
  )
  metrics?.deadLettered.inc({ group, reason })
  logger.error(
    { group, eventId: envelope.id, type: envelope.type, aggregateId: envelope.subject, reason, err: failure },
    'event dead-lettered; its aggregate waits',
  )
}
