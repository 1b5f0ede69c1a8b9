import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Consumer, startConsumer } from '@onecore/events/consumer'
import { personErased } from '@onecore/events/contracts/self-governance'
import { newEvent } from '@onecore/events/envelope'
import { appendToOutbox, ensureOutbox, outboxOf } from '@onecore/events/outbox'
import { reaction } from '@onecore/events/reaction'
import { type Relay, startRelay } from '@onecore/events/relay'
import type { Transport } from '@onecore/events/transport'
import { kafkaTransport } from '@onecore/events/transports/kafka'
import { newId } from '@onecore/kernel/type-id'
import { transact } from '@onecore/store/transaction'
import { type TestDatabase, testDatabase } from '@onecore/testing/database'
import { eventually } from '@onecore/testing/eventually'
import pino from 'pino'
import { freePort } from './free-port.js'
import { findKafka } from './kafka-binary.js'
import { type RunningKafka, startKafka } from './kafka-process.js'

// A broker of this file's own, to be taken away while commands go on.
const personId = newId('person')
let database: TestDatabase
let transport: Transport
let relay: Relay
let consumer: Consumer
let kafka: RunningKafka | undefined
let startBroker: () => Promise<RunningKafka>
let written = 0

beforeAll(async () => {
  const dataFolder = join(await mkdtemp(join(tmpdir(), 'onecore-outage-')), 'data')
  const [binary, port] = [await findKafka(() => undefined), await freePort()]
  startBroker = () => startKafka({ binary, dataFolder, port })
  database = await testDatabase('outage')
  const { connection } = database
  await ensureOutbox(connection)
  const logger = pino({ level: 'silent' })
  transport = kafkaTransport({ brokers: [`127.0.0.1:${port}`], clientId: 'outage', logger, partitions: 2 })
  const effect = reaction(personErased, async (event, { session }) => {
    await connection.collection('effects').insertOne({ sequence: event.sequence }, { session })
  })
  consumer = await startConsumer({ group: 'volunteer', connection, transport, reactions: [effect], logger })
  relay = startRelay({ publisher: 'self-governance', connection, transport, logger })
})
afterAll(async () => {
  await relay.stop()
  await consumer.stop()
  await transport.close()
  await kafka?.server.stop()
  await database.drop()
})

/** Commands, each a transaction of its own, as they go on whatever the broker does. */
async function write(commands: number): Promise<void> {
  const { connection } = database
  for (let command = 0; command < commands; command += 1) {
    written += 1
    const event = newEvent(personErased, {
      aggregateId: personId,
      aggregateVersion: written,
      sequence: written,
      communityId: null,
      actorId: 'service:self-governance',
      now: new Date(),
      data: { personId },
    })
    await transact(connection, (session) => appendToOutbox(connection, session, [event]))
  }
  relay.wake()
}

const allHadTheirEffect = async (): Promise<void> => {
  const effects = await eventually(
    async () => {
      const seen = await database.connection.collection('effects').find().toArray()
      return seen.length >= written && seen
    },
    { withinMs: 60_000 },
  )
  expect(effects.map(({ sequence }) => sequence)).toEqual(Array.from({ length: written }, (_, index) => index + 1))
}

test('services that start before Kafka wait for it', async () => {
  await write(3)
  kafka = await startBroker()
  await allHadTheirEffect()
}, 120_000)

test('Kafka goes away during writes: the writes succeed, and every event follows in order, once', async () => {
  await write(5)
  await kafka?.server.stop()
  await write(20)
  expect(await outboxOf(database.connection).countDocuments({ status: 'PENDING' })).toBeGreaterThanOrEqual(20)
  kafka = await startBroker()
  await write(5)
  await allHadTheirEffect()
}, 120_000)

test('stopping while Kafka is away takes seconds, not for ever', async () => {
  await kafka?.server.stop()
  await write(1)
  const begun = performance.now()
  await Promise.all([relay.stop(), consumer.stop()])
  expect(performance.now() - begun).toBeLessThan(20_000)
}, 60_000)
