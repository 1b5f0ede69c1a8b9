import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { TestDatabase } from '@onecore/testing/database'
import { Registry } from 'prom-client'
import { type Consumer, startConsumer } from './consumer.js'
import { Counter, counted, ground, quiet } from './fixtures/ground.js'
import { Recorder } from './fixtures/recorder.js'
import { eventMetrics } from './metrics.js'
import { type Relay, startRelay } from './relay.js'
import { settled } from './settled.js'
import { localTransport } from './transports/local.js'

const registry = new Registry()
const recorder = new Recorder()
const transport = localTransport()
let database: TestDatabase
let consumer: Consumer
let relay: Relay

beforeAll(async () => {
  database = await ground()
  const { connection } = database
  const shared = { connection, transport, logger: quiet, metrics: eventMetrics(registry) }
  consumer = await startConsumer({ ...shared, group: 'party-building', reactions: [recorder.reaction] })
  relay = startRelay({ ...shared, publisher: 'volunteer' })
})
afterAll(async () => {
  await relay.stop()
  await consumer.stop()
  await database.drop()
})

test('operators see what was sent, applied, repeated, parked and given up', async () => {
  const counter = new Counter()
  const [first] = await counter.publish(database.connection, 2)
  recorder.refuse.add(3)
  await counter.publish(database.connection, 2)
  await settled([relay])
  await transport.publish(counted.topic, first === undefined ? [] : [{ envelope: first, deliveredTo: [] }])

  const value = async (name: string) => (await registry.getSingleMetric(name)?.get())?.values[0]?.value
  expect(await value('onecore_events_published_total')).toBe(4)
  expect(await value('onecore_events_consumed_total')).toBe(2)
  expect(await value('onecore_events_duplicates_total')).toBe(1)
  expect(await value('onecore_events_parked_total')).toBe(1)
  expect(await value('onecore_events_dead_lettered_total')).toBe(1)
  expect(await value('onecore_events_relay_lag_seconds')).toBeGreaterThanOrEqual(0)
})
