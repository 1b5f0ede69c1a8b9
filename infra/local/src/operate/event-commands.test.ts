import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Applying } from '@onecore/events/apply-events'
import { type Consumer, startConsumer } from '@onecore/events/consumer'
import { personErased } from '@onecore/events/contracts/self-governance'
import { newEvent } from '@onecore/events/envelope'
import { appendToOutbox, ensureOutbox } from '@onecore/events/outbox'
import { reaction } from '@onecore/events/reaction'
import { type Relay, startRelay } from '@onecore/events/relay'
import { localTransport } from '@onecore/events/transports/local'
import { newId } from '@onecore/kernel/type-id'
import { transact } from '@onecore/store/transaction'
import { type TestDatabase, testDatabase } from '@onecore/testing/database'
import { pino } from 'pino'
import { listStuck, passOverGap, replayLetters, resendEvents, skipLetters } from './event-commands.js'

// What an operator meets: a consumer that cannot apply one event, until somebody has mended it.
const group = 'volunteer'
const publisher = 'self-governance'
const logger = pino({ level: 'silent' })
let database: TestDatabase
let applying: Applying
let relay: Relay
let consumer: Consumer
let isBroken = true

beforeAll(async () => {
  database = await testDatabase('operator')
  const { connection } = database
  await ensureOutbox(connection)
  const effect = reaction(personErased, async () => {
    if (isBroken) throw new Error('a defect')
  })
  applying = { group, connection, reactions: [effect] }
  const transport = localTransport()
  consumer = await startConsumer({ ...applying, transport, logger })
  relay = startRelay({ publisher, connection, transport, logger })
})
afterAll(async () => {
  await relay.stop()
  await consumer.stop()
  await database.drop()
})

/** Tells of one person, in events with these numbers. */
async function told(...sequences: readonly number[]): Promise<string> {
  const personId = newId('person')
  const envelopes = sequences.map((sequence) =>
    newEvent(personErased, {
      aggregateId: personId,
      aggregateVersion: sequence,
      sequence,
      communityId: null,
      actorId: 'service:self-governance',
      now: new Date(),
      data: { personId },
    }),
  )
  await transact(database.connection, (session) => appendToOutbox(database.connection, session, envelopes))
  await relay.idle()
  return personId
}
const list = () => listStuck(database.connection, group)

test('a dead letter is listed with its reason and what waits, and replayed after the defect was mended', async () => {
  isBroken = true
  const aggregateId = await told(1, 2)
  const [summary, dead, waiting] = await list()
  expect(summary).toBe('volunteer: 1 dead letters, 1 records whose events wait')
  expect(dead).toContain(`of ${aggregateId}  HANDLER_FAILED`)
  expect(dead).toContain('a defect')
  expect(waiting).toMatch(/1 events of .* for dead letter 1$/)

  expect(await replayLetters(applying, { aggregateId }, false)).toEqual([
    'volunteer: 1 dead letters chosen',
    expect.stringContaining('fails again: a defect'),
  ])
  isBroken = false
  expect((await replayLetters(applying, { aggregateId }, false))[1]).toContain('would be applied, 2 reactions')
  expect(await list()).toHaveLength(3)
  expect((await replayLetters(applying, { aggregateId }, true))[1]).toContain('applied, 2 reactions')
  expect(await list()).toEqual(['volunteer: 0 dead letters, 0 records whose events wait'])
})

test('a dead letter is skipped with a reason', async () => {
  isBroken = true
  const aggregateId = await told(1)
  isBroken = false
  expect((await skipLetters(applying, { aggregateId }, 'done by hand', false))[1]).toContain('would be skipped')
  expect((await skipLetters(applying, { aggregateId }, 'done by hand', true))[1]).toContain('skipped, 0 reactions')
  expect(await list()).toHaveLength(1)
})

test('a gap is listed, and passed over when it will not be filled', async () => {
  isBroken = false
  const aggregateId = await told(3, 4)
  expect((await list())[1]).toMatch(/2 events of .* for 1…2, which have not arrived$/)
  expect(await passOverGap(applying, aggregateId, 'joined late', false)).toEqual([
    `volunteer: events 1…2 of ${aggregateId} would be passed over`,
  ])
  expect(await passOverGap(applying, aggregateId, 'joined late', true)).toEqual([
    `volunteer: events 1…2 of ${aggregateId} passed over, 2 reactions ran`,
  ])
  expect(await passOverGap(applying, aggregateId, 'joined late', true)).toEqual([
    `volunteer: nothing of ${aggregateId} waits for an event that is missing`,
  ])
})

test('sent events go out again, and have no second effect', async () => {
  isBroken = false
  const aggregateId = await told(1, 2)
  const resend = (apply: boolean) => resendEvents(database.connection, publisher, { aggregateId }, apply)
  expect(await resend(false)).toEqual(['self-governance: 2 events would go out again'])
  isBroken = true // a second effect would be seen
  expect(await resend(true)).toEqual(['self-governance: 2 events go out again'])
  await relay.idle()
  expect(await list()).toEqual(['volunteer: 0 dead letters, 0 records whose events wait'])
})
