import type { Consumer, EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs'
import { backOff, pause } from '../signal.js'
import type { Incoming, Subscription } from '../transport.js'
import { groupLag } from './kafka-lag.js'
import { groupName, type KafkaSettings, topicName } from './kafka-settings.js'
import type { KafkaTopics } from './kafka-topics.js'
import { StallWatch } from './stall-watch.js'

const heartbeatMs = 2_000
/** After a broker's restart the group waits this long for members that died with their connection. */
const sessionMs = 10_000
const mostTogether = 500

/**
 * One member of a consumer group, kept alive for ever: it waits for a broker that is away, and starts a new kafkajs
 * consumer when the old one crashed or stalled. Offsets are committed after the messages had their effect.
 */
export class KafkaReceiver {
  readonly #kafka: Kafka
  readonly #settings: KafkaSettings
  readonly #topics: KafkaTopics
  readonly #subscription: Subscription
  /** Names as the broker knows them. */
  readonly #groupName: string
  readonly #topicNames: string[]
  readonly #watch: StallWatch
  readonly #stopping = new AbortController()
  /** Ends the present kafkajs consumer, so that the loop makes a new one. */
  #endRound: () => void = () => undefined
  #progress = 0
  #inHand = 0
  #running: Promise<void> = Promise.resolve()

  constructor(kafka: Kafka, settings: KafkaSettings, topics: KafkaTopics, subscription: Subscription) {
    this.#kafka = kafka
    this.#settings = settings
    this.#topics = topics
    this.#subscription = subscription
    this.#groupName = groupName(settings, subscription.group)
    this.#topicNames = subscription.topics.map((topic) => topicName(settings, topic))
    this.#watch = new StallWatch(
      {
        progress: () => this.#progress,
        isBusy: () => this.#inHand > 0,
        lag: () => groupLag(kafka, this.#groupName, this.#topicNames),
        restart: () => this.#endRound(),
      },
      settings.logger,
    )
  }

  start(): this {
    this.#running = this.#run()
    return this
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    this.#endRound()
    await this.#running
  }

  async #run(): Promise<void> {
    const { group } = this.#subscription
    for (let attempt = 0; !this.#stopping.signal.aborted; attempt += 1) {
      const before = this.#progress
      try {
        await this.#round()
      } catch (error) {
        this.#topics.forget()
        this.#settings.logger.warn({ err: error, group, attempt }, 'events wait: consumer lost the broker')
      }
      if (this.#progress > before) attempt = 0
      await pause(backOff(attempt, 100, 2_000), this.#stopping.signal)
    }
  }

  /** The life of one kafkajs consumer. Returns when it is to end, throws when it crashed. */
  async #round(): Promise<void> {
    await this.#topics.ensure(this.#topicNames)
    if (this.#stopping.signal.aborted) return
    const consumer = this.#kafka.consumer({
      groupId: this.#groupName,
      allowAutoTopicCreation: false,
      sessionTimeout: sessionMs,
      heartbeatInterval: heartbeatMs,
      // The broker answers at once when something is there; this only bounds how long a stop takes.
      maxWaitTimeInMs: 500,
      retry: { retries: 3, initialRetryTime: 100, maxRetryTime: 1_000, restartOnFailure: async () => false },
    })
    const ended = new Promise<void>((resolve, reject) => {
      this.#endRound = resolve
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error))
    })
    const watch = setInterval(() => void this.#watch.look(), this.#settings.stallMs ?? 30_000)
    const consuming = this.#consume(consumer)
    try {
      await Promise.race([ended, consuming.then(() => ended)])
    } finally {
      clearInterval(watch)
      // A member that is still joining cannot leave the group; the broker would wait for it.
      await consuming.catch(() => undefined)
      await consumer.disconnect().catch(() => undefined)
    }
  }

  async #consume(consumer: Consumer): Promise<void> {
    await consumer.connect()
    await consumer.subscribe({ topics: this.#topicNames, fromBeginning: true })
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      // Partitions hold different aggregates, so their transactions may overlap. Six instead of three gave a sixth more
      // events a second on two cores; the database is what is busy then.
      partitionsConsumedConcurrently: 6,
      eachBatch: (payload) => this.#eachBatch(consumer, payload),
    })
  }

  async #eachBatch(consumer: Consumer, payload: EachBatchPayload): Promise<void> {
    const { batch, heartbeat, isRunning, isStale, resolveOffset } = payload
    const keepAlive = setInterval(() => heartbeat().catch(() => undefined), heartbeatMs)
    this.#inHand += 1
    try {
      for (let from = 0; from < batch.messages.length; from += mostTogether) {
        if (!isRunning() || isStale() || this.#stopping.signal.aborted) return
        const messages = batch.messages.slice(from, from + mostTogether)
        await this.#subscription.onBatch(messages.map((message) => this.#incoming(batch.topic, message)))
        const last = messages.at(-1)?.offset ?? '0'
        resolveOffset(last)
        const offset = String(BigInt(last) + 1n)
        await consumer.commitOffsets([{ topic: batch.topic, partition: batch.partition, offset }])
        this.#progress += messages.length
        await heartbeat()
      }
    } finally {
      this.#inHand -= 1
      clearInterval(keepAlive)
    }
  }

  #incoming(topic: string, { value }: KafkaMessage): Incoming {
    const text = value?.toString('utf8') ?? ''
    return { topic: topic.slice(topicName(this.#settings, '').length), body: parsed(text) }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
