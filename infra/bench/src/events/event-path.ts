import { type Consumer, startConsumer } from '@onecore/events/consumer'
import type { Envelope } from '@onecore/events/envelope'
import { appendToOutbox, ensureOutbox } from '@onecore/events/outbox'
import { reaction } from '@onecore/events/reaction'
import { startRelay } from '@onecore/events/relay'
import type { Transport } from '@onecore/events/transport'
import { ensureCollection } from '@onecore/store/connection'
import { transact } from '@onecore/store/transaction'
import type { Connection } from 'mongoose'
import type { Logger } from 'pino'
import { effectsOf, untilEffects } from './effects.js'
import { dayOfEvents, orderContracts } from './orders-events.js'

export interface EventPathOptions {
  /** The publisher's and the consumer's database: their collections do not meet. */
  readonly connection: Connection
  /** The publisher's end. */
  readonly sending: Transport
  /** The consumer's end; the same one when the transport works within one process. */
  readonly receiving: Transport
  readonly logger: Logger
}

/** The way of events through the platform, as services go it: outbox, relay, transport, inbox, effect. */
export class EventPath {
  readonly #options: EventPathOptions
  #consumer: Consumer | undefined
  #applied: () => void = () => undefined

  constructor(options: EventPathOptions) {
    this.#options = options
  }

  /** Starts the consumer, and lets so many events through that both sides are warm. */
  async open(): Promise<this> {
    const { connection, receiving, logger } = this.#options
    await ensureOutbox(connection)
    await ensureCollection(connection, effectsOf(connection).collectionName)
    const reactions = orderContracts.map((contract) =>
      reaction<object>(contract, async (event, { session }) => {
        await effectsOf(connection).insertOne({ type: contract.type, of: event.aggregateId }, { session })
      }),
    )
    const onApplied = () => this.#applied()
    this.#consumer = await startConsumer({
      group: 'bench',
      connection,
      transport: receiving,
      reactions,
      logger,
      onApplied,
    })
    await this.throughput(dayOfEvents(2_000))
    return this
  }

  /** Events a second from an outbox that holds them all to the last effect. */
  async throughput(events: readonly Envelope[]): Promise<number> {
    const { connection } = this.#options
    const before = await effectsOf(connection).countDocuments()
    for (let from = 0; from < events.length; from += 500) await this.#commit(events.slice(from, from + 500))
    const begun = performance.now()
    const relay = this.#startRelay()
    await untilEffects(connection, before + events.length)
    const seconds = (performance.now() - begun) / 1_000
    await relay.stop()
    return events.length / seconds
  }

  /** Milliseconds from commit to committed effect, for events that come one at a time. */
  async latencies(events: readonly Envelope[], pauseMs: number): Promise<number[]> {
    const relay = this.#startRelay()
    await relay.idle()
    const latencies: number[] = []
    for (const event of events) {
      const applied = new Promise<number>((resolve) => {
        this.#applied = () => resolve(performance.now())
      })
      await this.#commit([event])
      const committed = performance.now()
      relay.wake()
      // A wake-up by the change stream can be faster than the answer to our own commit.
      latencies.push(Math.max(0, (await applied) - committed))
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
    this.#applied = () => undefined
    await relay.stop()
    return latencies
  }

  async close(): Promise<void> {
    await this.#consumer?.stop()
    await Promise.all([...new Set([this.#options.sending, this.#options.receiving])].map((each) => each.close()))
  }

  #commit(events: readonly Envelope[]): Promise<void> {
    const { connection } = this.#options
    return transact(connection, (session) => appendToOutbox(connection, session, events))
  }

  #startRelay() {
    const { connection, sending, logger } = this.#options
    return startRelay({ publisher: 'volunteer', connection, transport: sending, logger })
  }
}
