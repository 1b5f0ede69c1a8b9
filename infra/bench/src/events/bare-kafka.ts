import type { Envelope } from '@onecore/events/envelope'
import { type Consumer, Kafka, logLevel, Partitioners, type Producer } from 'kafkajs'

export interface BareKafkaOptions {
  readonly brokers: readonly string[]
  readonly topic: string
  readonly partitions: number
  /** What the consumer does with each message beside parsing it. */
  readonly effect?: (event: Envelope) => Promise<unknown>
}

/**
 * kafkajs without anything of ours: an idempotent producer that waits for all in-sync copies, and a consumer with
 * `eachMessage`. Nothing here survives a crash between database and broker, or drops a repeat.
 */
export class BareKafka {
  readonly #options: BareKafkaOptions
  readonly #producer: Producer
  readonly #consumer: Consumer
  #received = 0
  #wanted: { count: number; reached: () => void } = { count: Number.POSITIVE_INFINITY, reached: () => undefined }

  constructor(options: BareKafkaOptions) {
    const kafka = new Kafka({ brokers: [...options.brokers], logLevel: logLevel.NOTHING })
    this.#options = options
    this.#producer = kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      createPartitioner: Partitioners.DefaultPartitioner,
    })
    this.#consumer = kafka.consumer({ groupId: options.topic, maxWaitTimeInMs: 500 })
  }

  /** Makes the topic, joins the group, and sends so much that both sides are warm. */
  async open(warmUp: readonly Envelope[]): Promise<this> {
    const { brokers, topic, partitions, effect } = this.#options
    const admin = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING }).admin()
    await admin.connect()
    await admin.createTopics({ topics: [{ topic, numPartitions: partitions }], waitForLeaders: true })
    await admin.disconnect()
    await this.#producer.connect()
    await this.#consumer.connect()
    await this.#consumer.subscribe({ topic, fromBeginning: true })
    await this.#consumer.run({
      // As many as our own consumer takes.
      partitionsConsumedConcurrently: 6,
      eachMessage: async ({ message }) => {
        const event: Envelope = JSON.parse(message.value?.toString() ?? '')
        await effect?.(event)
        this.#received += 1
        if (this.#received >= this.#wanted.count) this.#wanted.reached()
      },
    })
    await this.throughput(warmUp, 500)
    return this
  }

  /** Events a second from the first send to the last one consumed. `together`: how many go with one awaited send. */
  async throughput(events: readonly Envelope[], together: number): Promise<number> {
    const { topic } = this.#options
    const allReceived = new Promise<void>((reached) => {
      this.#wanted = { count: this.#received + events.length, reached }
    })
    const begun = performance.now()
    for (let from = 0; from < events.length; from += together) {
      const messages = events
        .slice(from, from + together)
        .map((event) => ({ key: event.subject, value: JSON.stringify(event) }))
      await this.#producer.send({ topic, messages, acks: -1 })
    }
    await allReceived
    return events.length / ((performance.now() - begun) / 1_000)
  }

  async close(): Promise<void> {
    await this.#consumer.disconnect()
    await this.#producer.disconnect()
  }
}
