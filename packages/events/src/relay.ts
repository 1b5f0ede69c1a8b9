import { Lease } from '@onecore/store/lease'
import type { Connection } from 'mongoose'
import { type Publisher, topicOf } from './contract.js'
import type { EventLogger } from './event-logger.js'
import type { EventMetrics } from './metrics.js'
import { ensureOutbox, type OutboxRow, outboxOf } from './outbox.js'
import { type Failure, markFailed, markSent, pendingRows } from './outbox-batch.js'
import { watchOutbox } from './outbox-watch.js'
import { backOff, pause, Signal } from './signal.js'
import type { Transport } from './transport.js'

export interface RelayOptions {
  readonly publisher: Publisher
  readonly connection: Connection
  readonly transport: Transport
  readonly logger: EventLogger
  readonly metrics?: EventMetrics
  /** How often to look when nobody wakes the relay. */
  readonly pollMs?: number
  /** How long another replica waits before it takes over from one that died. */
  readonly leaseMs?: number
  readonly batchSize?: number
}

/**
 * Carries events from one service's outbox to the transport: at least once, in order within each aggregate. Among the
 * replicas of a service one holds the lease and works. A row that fails blocks only its own aggregate; a transport
 * that is away blocks nothing but this loop, and commands go on writing to the outbox.
 */
export class Relay {
  readonly #options: Required<Omit<RelayOptions, 'metrics'>> & Pick<RelayOptions, 'metrics'>
  readonly #lease: Lease
  readonly #signal = new Signal()
  readonly #stopping = new AbortController()
  /** Aggregates with a failed row, and when to try them again (milliseconds since 1970). */
  readonly #blocked = new Map<string, number>()
  #leaseRenewedAt = Number.NEGATIVE_INFINITY
  #epoch: number | undefined
  #running: Promise<void> = Promise.resolve()
  #unwatch = async (): Promise<void> => undefined

  constructor(options: RelayOptions) {
    this.#options = { pollMs: 1_000, leaseMs: 10_000, batchSize: 500, ...options }
    this.#lease = new Lease(options.connection, 'relay', this.#options.leaseMs)
  }

  start(): this {
    this.#unwatch = watchOutbox(this.#options.connection, () => this.wake())
    this.#running = this.#run()
    return this
  }

  /** Something was committed: look now. */
  wake(): void {
    this.#signal.wake()
  }

  /** True when no event waits in the outbox, blocked ones included. */
  async isIdle(): Promise<boolean> {
    return (await outboxOf(this.#options.connection).findOne({ status: 'PENDING' })) === null
  }

  /** Resolves when no event waits in the outbox. On the local transport every effect has happened then. */
  async idle(): Promise<void> {
    while (!(await this.isIdle())) {
      this.wake()
      await pause(10, this.#stopping.signal)
      if (this.#stopping.signal.aborted) return
    }
  }

  /** Finishes the batch in hand and gives the lease back. Events that still wait are sent after the next start. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    this.wake()
    await this.#running
    await this.#unwatch()
    await this.#lease.release().catch(() => undefined)
  }

  async #run(): Promise<void> {
    let failures = 0
    while (!this.#stopping.signal.aborted) {
      try {
        const looked = (await this.#holdsLease()) ? await this.#sendBatch() : 0
        failures = 0
        if (looked === 0) await this.#signal.wait(this.#nextLookMs())
      } catch (error) {
        failures += 1
        this.#options.logger.warn(
          { err: error, publisher: this.#options.publisher, failures },
          'events wait: relay failed',
        )
        await pause(backOff(failures - 1, 100, 2_000), this.#stopping.signal)
      }
    }
  }

  /** Renews at a third of the lease's time: a relay that was paused for longer must ask before it goes on. */
  async #holdsLease(): Promise<boolean> {
    const now = performance.now()
    if (this.#epoch !== undefined && now - this.#leaseRenewedAt < this.#options.leaseMs / 3) return true
    const epoch = await this.#lease.acquire()
    if (epoch !== undefined && epoch !== this.#epoch) {
      this.#options.logger.info({ publisher: this.#options.publisher, epoch }, 'relay took the lease')
      if (this.#epoch === undefined) await ensureOutbox(this.#options.connection)
    }
    if (epoch === undefined) this.#options.metrics?.relayLag.set({ publisher: this.#options.publisher }, 0)
    this.#epoch = epoch
    this.#leaseRenewedAt = now
    return epoch !== undefined
  }

  /** Sends one batch; returns how many rows it looked at. */
  async #sendBatch(): Promise<number> {
    const { connection, batchSize, metrics, publisher } = this.#options
    const now = Date.now()
    for (const [aggregateId, until] of this.#blocked) if (until <= now) this.#blocked.delete(aggregateId)
    const rows = await pendingRows(connection, [...this.#blocked.keys()], batchSize)
    metrics?.relayLag.set({ publisher }, rows[0] ? (now - rows[0].createdAt.getTime()) / 1_000 : 0)
    if (rows.length > 0) await this.#send(rows)
    return rows.length
  }

  async #send(rows: readonly OutboxRow[]): Promise<void> {
    const { connection, transport, metrics, publisher, logger } = this.#options
    const outcomes = await transport.publish(topicOf(publisher), rows)
    const sent: OutboxRow[] = []
    const failed: Failure[] = []
    for (const [index, row] of rows.entries()) {
      const outcome = outcomes[index]
      if (outcome?.status === 'SENT') sent.push(row)
      if (outcome?.status !== 'FAILED') continue
      const nextAttemptAt = new Date(Date.now() + backOff(row.attempts, 200, 60_000))
      this.#blocked.set(row.aggregateId, nextAttemptAt.getTime())
      failed.push({ row, outcome, nextAttemptAt })
      logger.error({ eventId: row._id, aggregateId: row.aggregateId, error: outcome.error }, 'event not sent')
    }
    await markSent(connection, sent, new Date())
    await markFailed(connection, failed)
    metrics?.published.inc({ publisher }, sent.length)
  }

  #nextLookMs(): number {
    const soonest = Math.min(...this.#blocked.values()) - Date.now()
    return Math.max(1, Math.min(this.#options.pollMs, soonest))
  }
}

/** Starts the relay of one service. Needs nothing to be up: it waits for the database and the transport. */
export const startRelay = (options: RelayOptions): Relay => new Relay(options).start()
