import { type Kafka, type Message, Partitioners, type Producer } from 'kafkajs'
import type { KafkaTopics } from './kafka-topics.js'

/**
 * One idempotent producer, used by one send at a time: kafkajs keeps the order and the sequence numbers of an
 * idempotent producer only then. After any failure the producer is thrown away, since its numbers may no longer be
 * the broker's; what was sent twice by that, consumers drop.
 */
export class KafkaSender {
  readonly #kafka: Kafka
  readonly #topics: KafkaTopics
  #producer: Producer | undefined
  #last: Promise<unknown> = Promise.resolve()

  constructor(kafka: Kafka, topics: KafkaTopics) {
    this.#kafka = kafka
    this.#topics = topics
  }

  /** Sends messages of one topic and waits until all in-sync replicas have them. Throws what kafkajs throws. */
  send(topic: string, messages: Message[]): Promise<void> {
    const sent = this.#last.then(() => this.#send(topic, messages))
    this.#last = sent.catch(() => undefined)
    return sent
  }

  async close(): Promise<void> {
    await this.#last
    await this.#discard()
  }

  async #send(topic: string, messages: Message[]): Promise<void> {
    try {
      await this.#topics.ensure([topic])
      this.#producer ??= await this.#connect()
      await this.#producer.send({ topic, messages, acks: -1 })
    } catch (error) {
      this.#topics.forget()
      await this.#discard()
      throw error
    }
  }

  async #connect(): Promise<Producer> {
    const producer = this.#kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: { retries: 2, initialRetryTime: 100, maxRetryTime: 1_000 },
    })
    await producer.connect()
    return producer
  }

  async #discard(): Promise<void> {
    const producer = this.#producer
    this.#producer = undefined
    await producer?.disconnect().catch(() => undefined)
  }
}

const aboutTheMessage = /^(MESSAGE_TOO_LARGE|RECORD_LIST_TOO_LARGE|INVALID_RECORD|CORRUPT_MESSAGE|INVALID_TIMESTAMP)$/

/** True when the broker refused what was sent, and would again; false when it is the broker that is unwell. */
export function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { type, cause } = error as Error & { type?: unknown }
  return (typeof type === 'string' && aboutTheMessage.test(type)) || isRefusal(cause)
}
