import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { TestDatabase } from '@onecore/testing/database'
import type { Applying } from './apply-events.js'
import { startConsumer } from './consumer.js'
import { deadLettersOf } from './dead-letters.js'
import type { Envelope } from './envelope.js'
import { Counter, counted, ground, quiet } from './fixtures/ground.js'
import { Recorder } from './fixtures/recorder.js'
import { passOver } from './pass-over.js'
import { startRelay } from './relay.js'
import { replay, skip } from './replay.js'
import { resend } from './resend.js'
import { openDeadLetters, waitingEvents } from './stuck.js'
import { localTransport } from './transports/local.js'

const group = 'party-building'
const recorder = new Recorder()
const transport = localTransport()
const closing: { stop(): Promise<void> }[] = []
let database: TestDatabase
let applying: Applying

beforeAll(async () => {
  database = await ground()
  const { connection } = database
  const reactions = [recorder.reaction]
  applying = { group, connection, reactions }
  closing.push(await startConsumer({ group, connection, transport, reactions, logger: quiet }))
})
afterAll(async () => {
  for (const each of closing.reverse()) await each.stop()
  await database.drop()
})

const arrive = (...events: Envelope[]) =>
  transport.publish(
    counted.topic,
    events.map((envelope) => ({ envelope, deliveredTo: [] })),
  )
const seen = (counter: Counter) => recorder.seen(database.connection, counter.id)
const waiting = async (counter: Counter) =>
  (await waitingEvents(database.connection, group)).filter(({ aggregateId }) => aggregateId === counter.id)

/** Three events, of which the second is poison. */
const poisoned = async (step: number): Promise<{ counter: Counter; poison: Envelope }> => {
  const counter = new Counter()
  const events = [counter.next(), counter.next(step), counter.next()]
  recorder.refuse.add(step)
  await arrive(...events)
  return { counter, poison: events[1] as Envelope }
}

describe('replay', () => {
  test('lists what is stuck and what waits behind it', async () => {
    const { counter, poison } = await poisoned(100)
    expect((await openDeadLetters(database.connection, group)).map(({ eventId }) => eventId)).toContain(poison.id)
    expect(await waiting(counter)).toMatchObject([{ missing: 2, first: 3, count: 1, isBlocked: true }])
  })

  test('a dry run tells that it would fail again, and leaves everything as it was', async () => {
    const { counter, poison } = await poisoned(101)
    expect(await replay(applying, { eventIds: [poison.id] }, false)).toMatchObject([
      { outcome: 'FAILS', error: 'step 101 is poison', handled: 0 },
    ])
    expect(await seen(counter)).toEqual([1])
  })

  test('a dry run tells what it would do, and does not do it', async () => {
    const { counter, poison } = await poisoned(102)
    recorder.refuse.delete(102)
    expect(await replay(applying, { eventIds: [poison.id] }, false)).toMatchObject([{ outcome: 'APPLIED', handled: 2 }])
    expect(await seen(counter)).toEqual([1])
    expect(await waiting(counter)).toHaveLength(1)
    expect(await deadLettersOf(database.connection).findOne({ eventId: poison.id })).toMatchObject({ status: 'OPEN' })
  })

  test('once the cause is mended, the event and those behind it are applied in order, once', async () => {
    const { counter } = await poisoned(103)
    recorder.refuse.delete(103)
    expect(await replay(applying, { aggregateId: counter.id }, true)).toMatchObject([
      { outcome: 'APPLIED', handled: 2 },
    ])
    expect(await replay(applying, { aggregateId: counter.id }, true)).toEqual([])
    await arrive(counter.next())
    expect(await seen(counter)).toEqual([1, 2, 3, 4])
    expect(await waiting(counter)).toEqual([])
  })

  test('a second poisoned event behind the first becomes a dead letter in its turn', async () => {
    const { counter } = await poisoned(104)
    recorder.refuse.add(105)
    const [second, last] = [counter.next(105), counter.next()]
    await arrive(second, last)
    recorder.refuse.delete(104)
    const [resolution] = await replay(applying, { aggregateId: counter.id }, true)
    expect(resolution).toMatchObject({ outcome: 'APPLIED', handled: 2, stoppedAt: second.id })
    expect(await seen(counter)).toEqual([1, 2, 3])
    recorder.refuse.delete(105)
    await replay(applying, { aggregateId: counter.id }, true)
    expect(await seen(counter)).toEqual([1, 2, 3, 4, 5])
  })
})

describe('skip and pass over', () => {
  test('a skipped event has no effect, the others go on, the reason is kept', async () => {
    const { counter, poison } = await poisoned(106)
    await skip(applying, { eventIds: [poison.id] }, 'entered by mistake', false)
    expect(await seen(counter)).toEqual([1])
    expect(await skip(applying, { eventIds: [poison.id] }, 'entered by mistake', true)).toMatchObject([
      { outcome: 'SKIPPED', handled: 1 },
    ])
    expect(await seen(counter)).toEqual([1, 3])
    expect(await deadLettersOf(database.connection).findOne({ eventId: poison.id })).toMatchObject({
      status: 'SKIPPED',
      resolution: 'entered by mistake',
    })
  })

  test('a malformed message can only be skipped', async () => {
    await arrive('nonsense' as unknown as Envelope)
    const letter = (await openDeadLetters(database.connection, group)).find(({ reason }) => reason === 'MALFORMED')
    const which = { eventIds: [letter?._id ?? ''] }
    expect(await replay(applying, which, true)).toMatchObject([{ outcome: 'FAILS' }])
    expect(await skip(applying, which, 'not ours', true)).toMatchObject([{ outcome: 'SKIPPED' }])
    expect(await replay(applying, which, true)).toEqual([])
  })

  test('events that will never arrive are passed over, with a record of it', async () => {
    const counter = new Counter()
    const [, , third, fourth] = [counter.next(), counter.next(), counter.next(), counter.next()] as Envelope[]
    await arrive(third as Envelope, fourth as Envelope)
    expect(await passOver(applying, counter.id, 'joined late', false)).toMatchObject({ from: 1, to: 2 })
    expect(await passOver(applying, counter.id, 'joined late', true)).toMatchObject({ from: 1, to: 2, handled: 2 })
    expect(await seen(counter)).toEqual([3, 4])
    expect(await deadLettersOf(database.connection).findOne({ aggregateId: counter.id })).toMatchObject({
      reason: 'MISSING',
      status: 'SKIPPED',
      resolution: 'joined late',
    })
  })

  test('a dead letter is not passed over by the way', async () => {
    const { counter } = await poisoned(107)
    expect(await passOver(applying, counter.id, 'in a hurry', true)).toBeUndefined()
    expect(await seen(counter)).toEqual([1])
  })
})

test('what a publisher sends again has no second effect, and fills what was lost', async () => {
  const { connection } = database
  const relay = startRelay({ publisher: 'volunteer', connection, transport, logger: quiet })
  closing.push(relay)
  const counter = new Counter()
  await counter.publish(connection, 3)
  await relay.idle()
  expect(await resend(connection, { aggregateId: counter.id }, false)).toBe(3)
  expect(await resend(connection, { aggregateId: counter.id, since: new Date(Date.now() + 60_000) }, true)).toBe(0)
  expect(await resend(connection, { aggregateId: counter.id, since: new Date(0) }, true)).toBe(3)
  await relay.idle()
  expect(await seen(counter)).toEqual([1, 2, 3])
})
