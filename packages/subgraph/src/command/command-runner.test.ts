import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { auditOf } from '@onecore/access/audit'
import { outboxOf } from '@onecore/events/outbox'
import { newId } from '@onecore/kernel/type-id'
import { holder, person, personNamed } from '@onecore/testing/callers'
import { type TestSubgraph, testSubgraph } from '@onecore/testing/subgraph'
import { parcelPacked, parcelSent, parcelService, parcelWanted } from '../fixtures/parcel-service.js'

let graph: TestSubgraph
const li = person('li')

beforeAll(async () => {
  graph = await testSubgraph(parcelService)
})
afterAll(() => graph?.stop())

const pack = (input: Record<string, unknown>) => graph.run(li, 'packParcel', input, 'parcel { id version status }')
const packed = async (weightKg = 5): Promise<string> => ((await pack({ weightKg })) as never as Packed).parcel.id
const send = (parcelId: string, more = {}) =>
  graph.run(li, 'sendParcel', { parcelId, ...more }, 'parcel { version status timeline { move from to actor { id } } }')
interface Packed {
  parcel: { id: string; version: number }
}

describe('a command', () => {
  test('changes the aggregate, tells others and leaves an audit entry, together', async () => {
    const parcelId = await packed()
    expect(await send(parcelId)).toMatchObject({
      userErrors: [],
      parcel: {
        version: 2,
        status: 'SENT',
        timeline: [
          { move: 'PACK', from: null, to: 'PACKED', actor: { id: personNamed('li') } },
          { move: 'SEND', from: 'PACKED', to: 'SENT' },
        ],
      },
    })
    const told = (await graph.told(parcelSent)).find(({ subject }) => subject === parcelId)
    expect(told).toMatchObject({ aggregatesequence: 2, aggregateversion: 2, actorid: personNamed('li') })
    const entries = await auditOf(graph.connection).find({ targetId: parcelId }).toArray()
    expect(entries.map(({ action }) => action).sort()).toEqual(['packParcel', 'sendParcel'])
  })

  test('that is refused leaves nothing behind', async () => {
    const parcelId = await packed(21)
    const before = await outboxOf(graph.connection).countDocuments()
    const audited = await auditOf(graph.connection).countDocuments()
    expect(await send(parcelId)).toMatchObject({ parcel: null, userErrors: [{ code: 'TOO_HEAVY' }] })
    expect(await outboxOf(graph.connection).countDocuments()).toBe(before)
    expect(await auditOf(graph.connection).countDocuments()).toBe(audited)
  })

  test('sends 20 kg, which is just allowed', async () => {
    expect(await send(await packed(20))).toMatchObject({ userErrors: [] })
  })
})

describe('two people at once', () => {
  test('with the same expected version: one wins, the other is told the current version', async () => {
    const parcelId = await packed()
    const results = await Promise.all([1, 2].map(() => send(parcelId, { expectedVersion: 1 })))
    const refused = results.flatMap(({ userErrors }) => userErrors)
    expect(refused).toMatchObject([{ code: 'VERSION_CONFLICT', currentVersion: 2, field: ['expectedVersion'] }])
  })

  test('without one: the second is judged by what the first has left', async () => {
    const parcelId = await packed()
    const results = await Promise.all([send(parcelId), send(parcelId)])
    expect(results.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'WRONG_STATE' }])
    expect((await graph.told(parcelSent)).filter(({ subject }) => subject === parcelId)).toHaveLength(1)
  })
})

describe('an idempotency key', () => {
  test('used twice has one effect and the same result', async () => {
    const first = await pack({ weightKg: 3, idempotencyKey: 'twice-0001' })
    expect(await pack({ weightKg: 3, idempotencyKey: 'twice-0001' })).toEqual(first)
  })

  test('used twice at the same moment has one effect', async () => {
    const both = await Promise.all([1, 2, 3].map(() => pack({ weightKg: 3, idempotencyKey: 'at-once-1' })))
    const ids = new Set(both.map((result) => (result as never as Packed).parcel.id))
    expect(ids.size).toBe(1)
    const told = (await graph.told(parcelPacked)).filter(({ subject }) => ids.has(subject))
    expect(told).toHaveLength(1)
  })

  test('used twice at the same moment for a change is not refused by what the other has done', async () => {
    const parcelId = await packed()
    const both = await Promise.all([1, 2, 3].map(() => send(parcelId, { idempotencyKey: 'send-at-once' })))
    expect(both.map(({ userErrors }) => userErrors)).toEqual([[], [], []])
  })

  test('with another input is refused', async () => {
    await pack({ weightKg: 3, idempotencyKey: 'other-input' })
    expect(await pack({ weightKg: 4, idempotencyKey: 'other-input' })).toMatchObject({
      parcel: null,
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', field: ['idempotencyKey'] }],
    })
  })

  test('belongs to its caller: the same key of somebody else is another one', async () => {
    await pack({ weightKg: 3, idempotencyKey: 'my-own-key' })
    const other = { weightKg: 9, idempotencyKey: 'my-own-key' }
    expect(await graph.run(person('wang'), 'packParcel', other, 'parcel { weightKg }')).toMatchObject({
      parcel: { weightKg: 9 },
    })
  })

  test('of a refused request may be used again', async () => {
    const parcelId = await packed(21)
    expect(await send(parcelId, { idempotencyKey: 'refused-1' })).toMatchObject({ userErrors: [{ code: 'TOO_HEAVY' }] })
    expect(await send(await packed(), { idempotencyKey: 'refused-1' })).toMatchObject({ userErrors: [] })
  })
})

describe('bad input', () => {
  test.each([
    ['a text of 100,000 characters', { weightKg: 1, note: 'x'.repeat(100_000) }, ['note']],
    ['control characters', { weightKg: 1, note: 'a\u0000b' }, ['note']],
    ['a negative number', { weightKg: -1 }, ['weightKg']],
    ['a number that is too large', { weightKg: 1_001 }, ['weightKg']],
    ['a key that is too short', { weightKg: 1, idempotencyKey: 'short' }, ['idempotencyKey']],
  ])('%s is refused with its field', async (_, input, field) => {
    expect(await pack(input)).toMatchObject({ parcel: null, userErrors: [{ code: 'INVALID_INPUT', field }] })
  })

  test('emoji and surrounding spaces are fine, null means absent', async () => {
    expect(await pack({ weightKg: 1, note: '  🎁 礼物 ' })).toMatchObject({ userErrors: [] })
    expect(await pack({ weightKg: 1, note: null })).toMatchObject({ userErrors: [] })
  })

  test('a malformed id is named, an unknown one is not found', async () => {
    expect(await send('not-an-id')).toMatchObject({ userErrors: [{ code: 'INVALID_INPUT', field: ['parcelId'] }] })
    await expect(send(newId('parcel'))).rejects.toThrow('NOT_FOUND')
  })

  test('a message is in the language of the caller', async () => {
    const { message } = (await pack({ weightKg: -1 })).userErrors[0] as unknown as { message: string }
    expect(message).toMatch(/[a-z]/)
  })
})

describe('who may', () => {
  test('somebody who may not see it is told that it does not exist', async () => {
    const parcelId = await packed()
    await expect(graph.run(person('wang'), 'sendParcel', { parcelId }, 'parcel { id }')).rejects.toThrow('NOT_FOUND')
  })

  test('somebody who may see it is told that it is not theirs', async () => {
    const parcelId = await packed()
    const supervisor = holder('zhao', 'CITY_SUPERVISOR', personNamed('li'))
    await expect(graph.run(supervisor, 'sendParcel', { parcelId }, 'parcel { id }')).rejects.toThrow('FORBIDDEN')
  })

  test('available actions say the same as the command does', async () => {
    const actionsFor = async (caller: typeof li, id: string) => {
      const answer = await graph.ask(
        caller,
        'query($id: ID!) { parcel(id: $id) { availableActions { action allowed reasons } } }',
        { id },
      )
      return answer.data.parcel.availableActions
    }
    const heavy = await packed(21)
    const supervisor = holder('zhao', 'CITY_SUPERVISOR', personNamed('li'))
    const action = 'sendParcel'
    expect(await actionsFor(li, await packed())).toEqual([{ action, allowed: true, reasons: [] }])
    expect(await actionsFor(li, heavy)).toEqual([{ action, allowed: false, reasons: ['TOO_HEAVY'] }])
    expect(await actionsFor(supervisor, heavy)).toEqual([
      { action, allowed: false, reasons: ['NOT_YOURS', 'TOO_HEAVY'] },
    ])
  })
})

test('a reaction runs its command in the transaction of the event, in the name of the service', async () => {
  await graph.receive(parcelWanted, newId('wish'), { weightKg: 7 })
  const told = (await graph.told(parcelPacked)).at(-1)
  expect(told).toMatchObject({ actorid: 'service:volunteer' })
  expect(told?.causationid).toMatch(/^evt_/)
})

test('an earlier result is told only to somebody who may still see it', async () => {
  const parcelId = await packed()
  const supervisor = holder('li', 'CITY_SUPERVISOR', personNamed('li'))
  const input = { parcelId, idempotencyKey: 'while-it-lasts' }
  await graph.run(li, 'sendParcel', input, 'parcel { id }')
  // The same sign-in, now linked to somebody else: neither owner nor supervisor of the parcel.
  const unlinked = { ...supervisor, personId: personNamed('wang'), mandates: [] }
  await expect(graph.run(unlinked, 'sendParcel', input, 'parcel { id }')).rejects.toThrow('FORBIDDEN')
})
