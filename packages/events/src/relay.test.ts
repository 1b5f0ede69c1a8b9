import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Lease } from '@onecore/store/lease'
import { transact } from '@onecore/store/transaction'
import type { TestDatabase } from '@onecore/testing/database'
import { eventually } from '@onecore/testing/eventually'
import { startConsumer } from './consumer.js'
import { Counter, counted, ground, quiet } from './fixtures/ground.js'
import { Recorder } from './fixtures/recorder.js'
import { appendToOutbox, outboxOf } from './outbox.js'
import { type Relay, type RelayOptions, startRelay } from './relay.js'
import type { Subscription, Transport } from './transport.js'
import { localTransport } from './transports/local.js'

let database: TestDatabase
let closing: { stop(): Promise<void> }[]

beforeEach(async () => {
  database = await ground()
  closing = []
})
afterEach(async () => {
  for (const each of closing.reverse()) await each.stop()
  await database.drop()
})

const relayOver = (transport: Transport, options: Partial<RelayOptions> = {}): Relay => {
  const relay = startRelay({
    publisher: 'volunteer',
    connection: database.connection,
    transport,
    logger: quiet,
    pollMs: 50,
    ...options,
  })
  closing.push(relay)
  return relay
}

const consumerOn = async (transport: Transport): Promise<Recorder> => {
  const recorder = new Recorder()
  closing.push(
    await startConsumer({
      group: 'party-building',
      connection: database.connection,
      transport,
      reactions: [recorder.reaction],
      logger: quiet,
    }),
  )
  return recorder
}

/** A group that only remembers what was delivered to it. */
const listener = (transport: Transport, group: string, onBatch?: Subscription['onBatch']) => {
  const delivered: string[] = []
  const subscribed = transport.subscribe({
    group,
    topics: [counted.topic],
    async onBatch(messages) {
      await onBatch?.(messages)
      delivered.push(...messages.map(({ body }) => (body as { id: string }).id))
    },
  })
  return { delivered, subscribed }
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

describe('from the outbox to the effect', () => {
  test('what was committed arrives in order, and is kept as sent', async () => {
    const transport = localTransport()
    const recorder = await consumerOn(transport)
    const counter = new Counter()
    const relay = relayOver(transport)
    await counter.publish(database.connection, 700)
    await relay.idle()
    expect(await recorder.seen(database.connection, counter.id)).toEqual(upTo(700))
    expect(await outboxOf(database.connection).countDocuments({ status: 'SENT', sentAt: { $ne: null } })).toBe(700)
  })

  test('a command that is rolled back publishes nothing', async () => {
    const { connection } = database
    const rolledBack = transact(connection, async (session) => {
      await appendToOutbox(connection, session, [new Counter().next()])
      throw new Error('refused after all')
    })
    await expect(rolledBack).rejects.toThrow('refused after all')
    expect(await outboxOf(connection).countDocuments()).toBe(0)
  })

  test('two commands cannot give two events of an aggregate the same number', async () => {
    const { connection } = database
    const counter = new Counter()
    const event = counter.next()
    const append = (id: string) =>
      transact(connection, (session) => appendToOutbox(connection, session, [{ ...event, id }]))
    await append('evt_one')
    await expect(append('evt_two')).rejects.toThrow(/E11000/)
  })

  test('rows that waited while nothing ran are delivered after the start', async () => {
    const counter = new Counter()
    await counter.publish(database.connection, 3)
    const transport = localTransport()
    const recorder = await consumerOn(transport)
    await relayOver(transport).idle()
    expect(await recorder.seen(database.connection, counter.id)).toEqual([1, 2, 3])
  })
})

describe('the local transport', () => {
  test('delivers nothing before every expected group listens', async () => {
    const transport = localTransport({ groups: ['early', 'late'] })
    const early = listener(transport, 'early')
    const [event] = await new Counter().publish(database.connection)
    const relay = relayOver(transport)
    await eventually(() => database.connection.collection('leases').findOne({}))
    expect(early.delivered).toEqual([])
    const late = listener(transport, 'late')
    await relay.idle()
    expect([early.delivered, late.delivered]).toEqual([[event?.id], [event?.id]])
  })

  test('a row waits for the group that could not take it, and does not go to the others again', async () => {
    const transport = localTransport()
    let isIll = true
    const well = listener(transport, 'well')
    const ill = listener(transport, 'ill', async () => {
      if (isIll) throw new Error('out of order')
    })
    const [event] = await new Counter().publish(database.connection)
    const relay = relayOver(transport)
    const row = await eventually(() => outboxOf(database.connection).findOne({ attempts: { $gte: 1 } }))
    expect(row).toMatchObject({ status: 'PENDING', deliveredTo: ['well'], lastError: 'Error: out of order' })
    isIll = false
    await relay.idle()
    expect([well.delivered, ill.delivered]).toEqual([[event?.id], [event?.id]])
  })
})

describe('faults', () => {
  test('a relay that dies between sending and marking sends again; the effect stays one', async () => {
    const local = localTransport()
    const recorder = await consumerOn(local)
    let sends = 0
    const dying: Transport = {
      ...local,
      async publish(topic, events) {
        sends += 1
        const outcomes = await local.publish(topic, events)
        if (sends === 1) throw new Error('killed before the rows were marked')
        return outcomes
      },
    }
    const counter = new Counter()
    await counter.publish(database.connection, 2)
    await relayOver(dying).idle()
    expect(sends).toBe(2)
    expect(await recorder.seen(database.connection, counter.id)).toEqual([1, 2])
  })

  test('a row that fails blocks its own aggregate and no other', async () => {
    const local = localTransport()
    const recorder = await consumerOn(local)
    const [stuck, free] = [new Counter(), new Counter()]
    let isRefused = true
    const refusing: Transport = {
      ...local,
      async publish(topic, events) {
        const refuses = (id: string) => isRefused && id === stuck.id
        const taken = await local.publish(
          topic,
          events.filter(({ envelope }) => !refuses(envelope.subject)),
        )
        const outcomes = [...taken]
        let failures = 0
        return events.map(({ envelope }) => {
          if (!refuses(envelope.subject)) return outcomes.shift() ?? { status: 'HELD' }
          failures += 1
          return failures === 1 ? { status: 'FAILED', error: 'too large', deliveredTo: [] } : { status: 'HELD' }
        })
      },
    }
    await stuck.publish(database.connection, 3)
    await free.publish(database.connection, 3)
    const relay = relayOver(refusing, { batchSize: 2 })
    await eventually(async () => (await recorder.seen(database.connection, free.id)).length === 3)
    expect(await recorder.seen(database.connection, stuck.id)).toEqual([])
    expect(await outboxOf(database.connection).countDocuments({ aggregateId: stuck.id, status: 'PENDING' })).toBe(3)
    isRefused = false
    await relay.idle()
    expect(await recorder.seen(database.connection, stuck.id)).toEqual([1, 2, 3])
  })

  test('the transport is away: events wait, commands go on, and all arrive in order afterwards', async () => {
    const local = localTransport()
    const recorder = await consumerOn(local)
    let isAway = true
    let refusals = 0
    const away: Transport = {
      ...local,
      async publish(topic, events) {
        if (!isAway) return local.publish(topic, events)
        refusals += 1
        throw new Error('broker away')
      },
    }
    const relay = relayOver(away)
    const counter = new Counter()
    for (const _ of upTo(5)) await counter.publish(database.connection)
    await eventually(() => refusals >= 2)
    isAway = false
    await relay.idle()
    expect(await recorder.seen(database.connection, counter.id)).toEqual(upTo(5))
  })
})

describe('replicas', () => {
  test('of two relays one works: nothing is sent twice', async () => {
    const transport = localTransport()
    const { delivered } = listener(transport, 'all')
    const relays = [relayOver(transport), relayOver(transport)]
    const counters = upTo(20).map(() => new Counter())
    await Promise.all(counters.map((counter) => counter.publish(database.connection, 10)))
    await Promise.all(relays.map((relay) => relay.idle()))
    expect(delivered).toHaveLength(200)
    expect(new Set(delivered).size).toBe(200)
  })

  test('when one stops, the other goes on at once', async () => {
    const transport = localTransport()
    const { delivered } = listener(transport, 'all')
    const first = startRelay({ publisher: 'volunteer', connection: database.connection, transport, logger: quiet })
    await new Counter().publish(database.connection)
    await first.idle()
    const second = relayOver(transport)
    await first.stop()
    await new Counter().publish(database.connection)
    await second.idle()
    expect(delivered).toHaveLength(2)
  })

  test('when one dies without a word, the other takes over after the lease ran out', async () => {
    const dead = new Lease(database.connection, 'relay', 400)
    const epoch = await dead.acquire()
    const transport = localTransport()
    const { delivered } = listener(transport, 'all')
    await new Counter().publish(database.connection)
    await relayOver(transport).idle()
    expect(delivered).toHaveLength(1)
    const lease = await database.connection
      .collection<{ _id: string; epoch: number }>('leases')
      .findOne({ _id: 'relay' })
    expect(lease?.epoch).toBe((epoch ?? 0) + 1)
  })
})
