import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { TestDatabase } from '@onecore/testing/database'
import { eventually } from '@onecore/testing/eventually'
import mongoose from 'mongoose'
import { type Consumer, startConsumer } from './consumer.js'
import { deadLettersOf } from './dead-letters.js'
import type { Envelope } from './envelope.js'
import { Counter, counted, ground, quiet } from './fixtures/ground.js'
import { Recorder } from './fixtures/recorder.js'
import { inboxOf, parkedOf } from './inbox.js'
import { localTransport } from './transports/local.js'

const { MongoNetworkError, MongoServerError } = mongoose.mongo
const topic = counted.topic
const recorder = new Recorder()
const transport = localTransport()
let database: TestDatabase
let consumer: Consumer

beforeAll(async () => {
  database = await ground()
  const { connection } = database
  consumer = await startConsumer({
    group: 'party-building',
    connection,
    transport,
    reactions: [recorder.reaction],
    logger: quiet,
  })
})
afterAll(async () => {
  await consumer.stop()
  await database.drop()
})

/** Hands messages to the consumer as the transport would, whatever they are. */
const arrive = async (...bodies: unknown[]): Promise<void> => {
  const outcomes = await transport.publish(
    topic,
    bodies.map((envelope) => ({ envelope: envelope as Envelope, deliveredTo: [] })),
  )
  expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['SENT']))
}
const seen = (counter: Counter) => recorder.seen(database.connection, counter.id)
const parked = (counter: Counter) => parkedOf(database.connection).countDocuments({ position: new RegExp(counter.id) })
const letters = (counter: Counter) => deadLettersOf(database.connection).find({ aggregateId: counter.id }).toArray()

describe('order and repeats', () => {
  test('an event that arrives twice has one effect', async () => {
    const counter = new Counter()
    const first = counter.next()
    await arrive(first, first)
    await arrive(first)
    expect(await seen(counter)).toEqual([1])
    expect(await inboxOf(database.connection).countDocuments({ aggregateId: counter.id })).toBe(1)
  })

  test('an event that arrives late, after its successors were applied, is dropped', async () => {
    const counter = new Counter()
    const [first, second] = [counter.next(), counter.next()]
    await arrive(first, second)
    await arrive(first)
    expect(await seen(counter)).toEqual([1, 2])
  })

  test('events out of order in one batch are applied in order', async () => {
    const counter = new Counter()
    const [first, second, third] = [counter.next(), counter.next(), counter.next()]
    await arrive(third, first, second)
    expect(await seen(counter)).toEqual([1, 2, 3])
    expect(await parked(counter)).toBe(0)
  })

  test('behind a gap events wait, however often they come, and follow when it is filled', async () => {
    const counter = new Counter()
    const [first, second, third] = [counter.next(), counter.next(), counter.next()]
    await arrive(third)
    await arrive(second, third)
    expect(await seen(counter)).toEqual([])
    expect(await parked(counter)).toBe(2)
    await arrive(first)
    expect(await seen(counter)).toEqual([1, 2, 3])
    expect(await parked(counter)).toBe(0)
  })

  test('more events than one release takes follow all the same', async () => {
    const counter = new Counter()
    const [first, ...others] = Array.from({ length: 1_201 }, () => counter.next())
    await arrive(...others)
    expect(await parked(counter)).toBe(1_200)
    await arrive(first)
    expect(await seen(counter)).toEqual(Array.from({ length: 1_201 }, (_, index) => index + 1))
  })

  test('an event of a type nobody reacts to counts for the order', async () => {
    const counter = new Counter()
    const [first, rest, third] = [counter.next(), counter.rest(), counter.next()]
    await arrive(first, third)
    expect(await seen(counter)).toEqual([1])
    await arrive(rest)
    expect(await seen(counter)).toEqual([1, 3])
  })
})

describe('outages', () => {
  test.each([
    [
      'a write conflict',
      () => new MongoServerError({ message: 'conflict', errorLabels: ['TransientTransactionError'] }),
    ],
    ['a lost connection', () => new MongoNetworkError('connection closed')],
  ])('%s is waited out, longer than any poison: one effect, no dead letter', async (_, outage) => {
    const counter = new Counter()
    let outages = 6
    recorder.before = async () => {
      outages -= 1
      if (outages >= 0) throw outage()
    }
    await arrive(counter.next(), counter.next())
    recorder.before = undefined
    expect(await seen(counter)).toEqual([1, 2])
    expect(await letters(counter)).toEqual([])
  })

  test('a consumer that is stopped during an outage leaves the event to its next start', async () => {
    const transport = localTransport()
    const { connection } = database
    const recorder = new Recorder()
    const options = { group: 'volunteer', connection, transport, reactions: [recorder.reaction], logger: quiet }
    const first = await startConsumer(options)
    const counter = new Counter()
    const events = [{ envelope: counter.next(), deliveredTo: [] }]
    recorder.before = async () => {
      throw new MongoNetworkError('connection closed')
    }
    const arrival = transport.publish(topic, events)
    await eventually(() => recorder.outages >= 1)
    await first.stop()
    expect(await arrival).toMatchObject([{ status: 'FAILED', deliveredTo: [] }])
    recorder.before = undefined
    const second = await startConsumer(options)
    expect(await transport.publish(topic, events)).toEqual([{ status: 'SENT' }])
    expect(await recorder.seen(connection, counter.id)).toEqual([1])
    await second.stop()
  })
})

describe('messages that cannot be applied', () => {
  test('a poisoned event is dead-lettered; its aggregate waits, others go on', async () => {
    const [ill, well] = [new Counter(), new Counter()]
    const [first, poison, third] = [ill.next(), ill.next(666), ill.next()]
    recorder.refuse.add(666)
    await arrive(first, well.next(), poison, third, well.next())
    expect(await seen(well)).toEqual([1, 2])
    expect(await seen(ill)).toEqual([1])
    expect(await parked(ill)).toBe(1)
    expect(await letters(ill)).toMatchObject([
      { eventId: poison.id, reason: 'HANDLER_FAILED', error: 'step 666 is poison', status: 'OPEN', sequence: 2 },
    ])
    await arrive(poison, ill.next())
    expect(await seen(ill)).toEqual([1])
    expect(await parked(ill)).toBe(2)
    expect(await letters(ill)).toHaveLength(1)
  })

  test('a poisoned event that waited behind a gap does not take the event before it down', async () => {
    const counter = new Counter()
    const [first, poison, third] = [counter.next(), counter.next(667), counter.next()]
    recorder.refuse.add(667)
    await arrive(poison, third)
    await arrive(first)
    expect(await seen(counter)).toEqual([1])
    expect(await letters(counter)).toMatchObject([{ eventId: poison.id }])
    expect(await parked(counter)).toBe(1)
  })

  test('an event that fails a few times and then works has one effect', async () => {
    const counter = new Counter()
    recorder.refuse.add(700)
    const arrival = arrive(counter.next(700))
    await eventually(() => recorder.attempts(700) >= 2)
    recorder.refuse.delete(700)
    await arrival
    expect(await seen(counter)).toEqual([1])
    expect(await letters(counter)).toEqual([])
  })

  test('an unknown version of a known event, and data that break the contract, are dead-lettered at once', async () => {
    const [newer, broken] = [new Counter(), new Counter()]
    const version9 = { ...newer.next(), type: counted.type.replace('.v1', '.v9') }
    await arrive(version9, { ...broken.next(), data: { step: 'three' } }, newer.next())
    expect(await letters(newer)).toMatchObject([{ reason: 'UNKNOWN_VERSION', sequence: 1 }])
    expect(await letters(broken)).toMatchObject([{ reason: 'DATA_INVALID', sequence: 1 }])
    expect(await seen(newer)).toEqual([])
  })

  test('a field that a newer publisher added is not an error', async () => {
    const counter = new Counter()
    const event = counter.next()
    await arrive({ ...event, data: { ...event.data, addedLater: true }, newextension: 'x' })
    expect(await seen(counter)).toEqual([1])
  })

  test.each([
    ['nothing', null],
    ['text', 'not JSON \u0000 😀'],
    ['another system’s event', { specversion: '1.0', id: '1', source: '/else', type: 'com.example.else', data: {} }],
    ['an event without a number', { ...new Counter().next(), aggregatesequence: undefined }],
    ['an event numbered 0', { ...new Counter().next(), aggregatesequence: 0 }],
    ['a type that is no type', { ...new Counter().next(), type: 'onecore.volunteer' }],
  ])('%s is dead-lettered as malformed and holds up nothing', async (_, body) => {
    const counter = new Counter()
    const malformed = () => deadLettersOf(database.connection).countDocuments({ reason: 'MALFORMED' })
    const before = await malformed()
    await arrive(body, counter.next())
    await arrive(body)
    expect(await malformed()).toBe(before + 1)
    expect(await seen(counter)).toEqual([1])
  })
})
