import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type TestBroker, testBroker } from '@onecore/testing/broker'
import type { TestDatabase } from '@onecore/testing/database'
import { eventually } from '@onecore/testing/eventually'
import { startConsumer } from '../consumer.js'
import { deadLettersOf } from '../dead-letters.js'
import { newEvent } from '../envelope.js'
import { Counter, counted, ground, quiet } from '../fixtures/ground.js'
import { Recorder } from '../fixtures/recorder.js'
import { outboxOf } from '../outbox.js'
import { type Relay, startRelay } from '../relay.js'
import type { Transport } from '../transport.js'
import { kafkaTransport } from './kafka.js'
import { groupLag } from './kafka-lag.js'

const { topic } = counted
let broker: TestBroker
let database: TestDatabase
let namespace: string
let transports: Transport[]
let closing: { stop(): Promise<void> }[]
let tests = 0

beforeAll(() => {
  broker = testBroker('events-kafka')
})
beforeEach(async () => {
  tests += 1
  namespace = `${broker.named(String(tests))}.`
  database = await ground()
  transports = []
  closing = []
})
afterEach(async () => {
  await Promise.all(closing.map((each) => each.stop()))
  await Promise.all(transports.map((transport) => transport.close()))
  await database.drop()
})
afterAll(() => broker.drop())

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

/** What one process has: a client of its own. */
const process = (): Transport => {
  const transport = kafkaTransport({
    brokers: broker.brokers,
    clientId: 'events-test',
    namespace,
    logger: quiet,
    partitions: 2,
  })
  transports.push(transport)
  return transport
}

const relayOver = (transport: Transport): Relay => {
  const relay = startRelay({ publisher: 'volunteer', connection: database.connection, transport, logger: quiet })
  closing.push(relay)
  return relay
}

const consumerOn = async (transport: Transport, recorder = new Recorder()): Promise<Recorder> => {
  const { connection } = database
  const reactions = [recorder.reaction]
  closing.push(await startConsumer({ group: 'party-building', connection, transport, reactions, logger: quiet }))
  return recorder
}

const effects = (recorder: Recorder, counter: Counter, events: number) =>
  eventually(
    async () => {
      const seen = await recorder.seen(database.connection, counter.id)
      return seen.length >= events && seen
    },
    { withinMs: 30_000 },
  )

const rawSend = async (key: string, ...values: string[]): Promise<void> => {
  const producer = broker.kafka.producer()
  await producer.connect()
  await producer.send({ topic: namespace + topic, messages: values.map((value) => ({ key, value })) })
  await producer.disconnect()
}

describe('over Kafka', () => {
  test('events of many aggregates arrive once, each aggregate in order', async () => {
    const recorder = await consumerOn(process())
    const relay = relayOver(process())
    const counters = upTo(10).map(() => new Counter())
    await Promise.all(counters.map((counter) => counter.publish(database.connection, 50)))
    relay.wake()
    for (const counter of counters) expect(await effects(recorder, counter, 50)).toEqual(upTo(50))
  })

  test('a consumer that starts later gets what was sent before', async () => {
    const counter = new Counter()
    await counter.publish(database.connection, 3)
    await relayOver(process()).idle()
    const recorder = await consumerOn(process())
    expect(await effects(recorder, counter, 3)).toEqual([1, 2, 3])
  })

  test('two replicas of a service share the work, and a third that joins changes nothing', async () => {
    const recorder = new Recorder()
    await consumerOn(process(), recorder)
    await consumerOn(process(), recorder)
    const relay = relayOver(process())
    const counters = upTo(6).map(() => new Counter())
    await Promise.all(counters.map((counter) => counter.publish(database.connection, 20)))
    await consumerOn(process(), recorder)
    await Promise.all(counters.map((counter) => counter.publish(database.connection, 20)))
    await relay.idle()
    for (const counter of counters) expect(await effects(recorder, counter, 40)).toEqual(upTo(40))
  })

  test('events the broker sees twice and out of order have one effect each, in order', async () => {
    const recorder = await consumerOn(process())
    const counter = new Counter()
    const [first, second, third] = [counter.next(), counter.next(), counter.next()].map((each) => JSON.stringify(each))
    await eventually(() => rawSend(counter.id, third ?? '', first ?? '', first ?? '').then(() => true))
    await rawSend(counter.id, second ?? '', third ?? '')
    expect(await effects(recorder, counter, 3)).toEqual([1, 2, 3])
  })
})

describe('faults', () => {
  test('a message that is no event goes to the dead-letter topic, and the next one is read', async () => {
    const recorder = await consumerOn(process())
    const counter = new Counter()
    await eventually(() => rawSend('x', '{"half":').then(() => true))
    await rawSend('x', JSON.stringify(counter.next()))
    expect(await effects(recorder, counter, 1)).toEqual([1])
    expect(await deadLettersOf(database.connection).findOne({})).toMatchObject({
      reason: 'MALFORMED',
      message: '{"half":',
    })
    const letters = `${namespace}${topic}.party-building.dlt`
    expect(await groupLag(broker.kafka, `${namespace}nobody`, [letters])).toBe(1)
  })

  test('an event too large for the broker stays in the outbox and blocks its aggregate only', async () => {
    const configEntries = [{ name: 'max.message.bytes', value: '4000' }]
    await broker.createTopics([{ topic: namespace + topic, numPartitions: 1, configEntries }])
    const recorder = await consumerOn(process())
    const [large, small] = [new Counter(), new Counter()]
    const event = large.next()
    const oversized = newEvent(counted, {
      aggregateId: large.id,
      aggregateVersion: 1,
      sequence: 1,
      communityId: null,
      actorId: 'service:volunteer',
      correlationId: Array.from({ length: 5_000 }, () => Math.random().toString(36).at(-1)).join(''),
      now: new Date(event.time),
      data: { step: 1 },
    })
    await outboxOf(database.connection).insertOne({
      _id: oversized.id,
      aggregateId: large.id,
      sequence: 1,
      envelope: oversized,
      createdAt: new Date(oversized.time),
      status: 'PENDING',
      sentAt: null,
      deliveredTo: [],
      attempts: 0,
      lastError: null,
      nextAttemptAt: null,
    })
    await large.publish(database.connection)
    await small.publish(database.connection, 2)
    relayOver(process())
    expect(await effects(recorder, small, 2)).toEqual([1, 2])
    const row = await eventually(() =>
      outboxOf(database.connection).findOne({ _id: oversized.id, attempts: { $gte: 1 } }),
    )
    expect(row.lastError).toMatch(/larger than|too large/i)
    expect(await outboxOf(database.connection).countDocuments({ aggregateId: large.id, status: 'PENDING' })).toBe(2)
  })

  test('a consumer killed before its offset is committed gets the events again; the effect stays one', async () => {
    const transport = process()
    const counter = new Counter()
    await counter.publish(database.connection, 5)
    await relayOver(transport).idle()
    const recorder = new Recorder()
    let batches = 0
    const dying: Transport = {
      ...process(),
      subscribe: (subscription) =>
        transport.subscribe({
          ...subscription,
          async onBatch(messages) {
            await subscription.onBatch(messages)
            batches += 1
            if (batches === 1) throw new Error('killed after the transaction, before the offset')
          },
        }),
    }
    await consumerOn(dying, recorder)
    await eventually(() => batches >= 2, { withinMs: 30_000 })
    expect(await effects(recorder, counter, 5)).toEqual(upTo(5))
  })
})
