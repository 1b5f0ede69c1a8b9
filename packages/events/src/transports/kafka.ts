import type { Message } from 'kafkajs'
import type { Envelope } from '../envelope.js'
import type { Outcome, Outgoing, Transport } from '../transport.js'
import { kafkaClient } from './kafka-client.js'
import { KafkaReceiver } from './kafka-receiver.js'
import { isRefusal, KafkaSender } from './kafka-sender.js'
import { groupName, type KafkaSettings, topicName } from './kafka-settings.js'
import { KafkaTopics } from './kafka-topics.js'

/** Below the broker's usual limit of 1 MiB for one batch. */
const mostBytesTogether = 512 * 1024

/**
 * The transport over Kafka: one topic per publisher, the aggregate's id as key, CloudEvents in structured mode. The
 * broker may be away at start and at any time later: publishing throws, consuming waits.
 */
export function kafkaTransport(settings: KafkaSettings): Transport {
  const kafka = kafkaClient(settings)
  const topics = new KafkaTopics(kafka, settings)
  const sender = new KafkaSender(kafka, topics)
  const receivers = new Set<KafkaReceiver>()

  return {
    async publish(topic, events) {
      const outcomes: Outcome[] = []
      const refused = new Set<string>()
      for (const batch of packed(events)) {
        outcomes.push(...(await send(sender, topicName(settings, topic), batch, refused)))
      }
      return outcomes
    },

    async subscribe(subscription) {
      if (subscription.topics.length === 0) return { stop: async () => undefined }
      const receiver = new KafkaReceiver(kafka, settings, topics, subscription).start()
      receivers.add(receiver)
      return {
        async stop() {
          receivers.delete(receiver)
          await receiver.stop()
        },
      }
    },

    async deadLetter(topic, group, body, error) {
      await sender.send(topicName(settings, `${topic}.${group}.dlt`), [
        {
          key: aggregateOf(body),
          value: typeof body === 'string' ? body : JSON.stringify(body),
          headers: { 'onecore-group': groupName(settings, group), 'onecore-error': error.slice(0, 2_000) },
        },
      ])
    },

    async close() {
      await Promise.all([...receivers].map((receiver) => receiver.stop()))
      await sender.close()
    },
  }
}

/** Best guess for a message that may be anything. */
function aggregateOf(body: unknown): string | null {
  const subject = (body as { subject?: unknown } | null | undefined)?.subject
  return typeof subject === 'string' ? subject : null
}

/** An event with its message, so that its size is known before it is sent. */
interface Packed {
  readonly envelope: Envelope
  readonly message: Message
}

function packed(events: readonly Outgoing[]): Packed[][] {
  const batches: Packed[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const { envelope } of events) {
    const value = Buffer.from(JSON.stringify(envelope))
    if (bytes + value.length > mostBytesTogether) {
      batches.push([])
      bytes = 0
    }
    bytes += value.length
    batches.at(-1)?.push({ envelope, message: { key: envelope.subject, value, headers: { ...structuredMode } } })
  }
  return batches
}

/** CloudEvents Kafka protocol binding 1.0.2, section 3.3. */
const structuredMode = { 'content-type': 'application/cloudevents+json; charset=utf-8' }

/**
 * Sends all at once; when the broker refuses a message for what it is, one at a time, to find out which. `refused`
 * collects the aggregates of refused messages: what follows them is held.
 */
async function send(
  sender: KafkaSender,
  topic: string,
  batch: readonly Packed[],
  refused: Set<string>,
): Promise<Outcome[]> {
  if (refused.size === 0) {
    try {
      const messages = batch.map(({ message }) => message)
      await sender.send(topic, messages)
      return batch.map(() => ({ status: 'SENT' }))
    } catch (error) {
      if (!isRefusal(error)) throw error
    }
  }
  const outcomes: Outcome[] = []
  for (const one of batch) outcomes.push(await sendAlone(sender, topic, one, refused))
  return outcomes
}

async function sendAlone(sender: KafkaSender, topic: string, one: Packed, refused: Set<string>): Promise<Outcome> {
  const aggregateId = one.envelope.subject
  if (refused.has(aggregateId)) return { status: 'HELD' }
  try {
    await sender.send(topic, [one.message])
    return { status: 'SENT' }
  } catch (error) {
    if (!isRefusal(error)) throw error
    refused.add(aggregateId)
    return { status: 'FAILED', error: error instanceof Error ? error.message : String(error), deliveredTo: [] }
  }
}
