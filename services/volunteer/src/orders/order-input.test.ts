import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anonymous } from '@onecore/access/caller'
import { volunteerOrderRequested } from '@onecore/events/contracts/volunteer-orders'
import { stableId } from '@onecore/kernel/type-id'
import { person, personNamed } from '@onecore/testing/callers'
import {
  communityId,
  dissolvedId,
  elsewhereId,
  type Input,
  resident,
  type VolunteerCity,
  volunteerCity,
  worker,
  workerElsewhere,
} from '../testing/volunteer-city.js'

let city: VolunteerCity

beforeAll(async () => {
  city = await volunteerCity()
})
afterAll(() => city.graph.stop())

const order = { communityId, category: 'HOME_VISIT', description: 'Shopping' }
const request = (more: Input) => city.refusals(resident, 'requestVolunteerOrder', { ...order, ...more })
/** The city's clock stands at 02:00 UTC on 2026-03-02. */
const at = (time: string) => `2026-03-${time}Z`

describe('an order', () => {
  test.each<[string, Input, Input]>([
    ['text of 2,000 characters', { description: '助'.repeat(2_000) }, { description: '助'.repeat(2_001) }],
    ['text that says something', { description: ' 买菜 ' }, { description: ' \n ' }],
    ['text without control characters', { description: '买菜\n陪聊👵' }, { description: '买菜\u0000' }],
    ['text, and not 100,000 characters of it', {}, { description: 'a'.repeat(100_000) }],
    ['a category from the code table', { category: 'A' }, { category: 'home visit' }],
    ['a group with a name', { groupName: '社区合唱团' }, { groupName: '' }],
    ['at most 20 risks', { risks: codes(20) }, { risks: codes(21) }],
    ['at most 20 skills', { skills: codes(20) }, { skills: codes(21) }],
    ['at most 20 qualifications', { qualifications: codes(20) }, { qualifications: codes(21) }],
    ['a person who is served', { servedPersonId: personNamed('grandmother') }, { servedPersonId: communityId }],
    [
      'a planned time with both ends',
      { startsAt: at('03T00:00:00'), endsAt: at('03T01:00:00') },
      { startsAt: at('03T00:00:00') },
    ],
    [
      'a planned time that takes some time',
      { startsAt: at('03T00:00:00'), endsAt: at('03T00:00:01') },
      { startsAt: at('03T00:00:00'), endsAt: at('03T00:00:00') },
    ],
    [
      'a planned time of at most 24 hours',
      { startsAt: at('03T00:00:00'), endsAt: at('04T00:00:00') },
      { startsAt: at('03T00:00:00'), endsAt: at('04T00:00:01') },
    ],
  ])('has %s', async (_, inside, outside) => {
    expect(await request(inside)).toEqual([])
    expect(await request(outside)).toEqual(['INVALID_INPUT'])
  })

  test('is for a time that is still to come', async () => {
    expect(await request({ dueAt: at('02T02:00:01') })).toEqual([])
    expect(await request({ dueAt: at('02T02:00:00') })).toEqual(['DUE_IN_THE_PAST'])
    expect(await request({ startsAt: at('02T02:00:01'), endsAt: at('02T03:00:00') })).toEqual([])
    expect(await request({ startsAt: at('02T02:00:00'), endsAt: at('02T03:00:00') })).toEqual(['DUE_IN_THE_PAST'])
    await expect(request({ dueAt: '1899-12-31T00:00:00Z' })).rejects.toThrow('BAD_USER_INPUT')
  })

  test('is placed in a community that exists, by somebody who is signed in', async () => {
    expect(await request({ communityId: dissolvedId })).toEqual(['COMMUNITY_DISSOLVED'])
    await expect(request({ communityId: stableId('comm', 'nowhere') })).rejects.toThrow('NOT_FOUND')
    expect(await request({ communityId: 'Kangsheng' })).toEqual(['INVALID_INPUT'])
    await expect(city.refusals(anonymous, 'requestVolunteerOrder', order)).rejects.toThrow('UNAUTHENTICATED')
  })

  test('is dispatched only to an active team that may come and can do it', async () => {
    const elsewhere = { communityId: elsewhereId, hostKind: 'COMMUNITY', hostId: elsewhereId }
    const approved = { name: '别处', ...elsewhere, standing: 'COMMUNITY_APPROVED' }
    const approvedElsewhere = await city.done(workerElsewhere, 'registerVolunteerTeam', approved, 'team')
    const reviewed = async (more: Input = {}) => {
      const orderId = await city.order(more)
      return city.done(worker, 'reviewVolunteerOrder', { orderId }, 'order')
    }
    const dispatch = async (teamId: string, more?: Input) =>
      city.refusals(worker, 'dispatchVolunteerOrder', { orderId: await reviewed(more), teamId })
    expect(await dispatch(approvedElsewhere)).toEqual(['TEAM_OUT_OF_SCOPE'])
    expect(await dispatch(await city.registerTeam({ standing: 'COMMUNITY_APPROVED' }))).toEqual([])
    expect(await dispatch(city.team, { skills: ['HOME_VISIT', 'MEDIATION'] })).toEqual(['TEAM_LACKS_SKILL'])
    expect(await dispatch(city.team, { skills: ['HOME_VISIT'] })).toEqual([])
    await expect(dispatch(stableId('team', 'nobody'))).rejects.toThrow('NOT_FOUND')
  })
})

describe('a request that is repeated', () => {
  const key = { idempotencyKey: 'the-same-request' }

  test('at once or later has one effect', async () => {
    const place = () => city.done(person('grandmother'), 'requestVolunteerOrder', { ...order, ...key }, 'order')
    const [first, second] = await Promise.all([place(), place()])
    expect(second).toBe(first)
    expect(await place()).toBe(first)
    const told = (await city.graph.told(volunteerOrderRequested)).filter(({ subject }) => subject === first)
    expect(told).toHaveLength(1)
  })

  test('with another input is refused, and the key of somebody else is another key', async () => {
    const changed = { ...order, ...key, description: 'Cooking' }
    expect(await city.refusals(person('grandmother'), 'requestVolunteerOrder', changed)).toEqual([
      'IDEMPOTENCY_KEY_REUSED',
    ])
    expect(await city.refusals(resident, 'requestVolunteerOrder', changed)).toEqual([])
  })
})

describe('two who act on one order', () => {
  test('at the same moment: one wins, the other learns the version', async () => {
    const orderId = await city.order()
    const review = () =>
      city.graph.run(worker, 'reviewVolunteerOrder', { orderId, expectedVersion: 1 }, 'order { version }')
    const outcomes = await Promise.all([review(), review()])
    expect(outcomes.map(({ order: found }) => (found as { version: number } | null)?.version ?? null).sort()).toEqual([
      2,
      null,
    ])
    expect(outcomes.flatMap(({ userErrors }) => userErrors)).toMatchObject([
      { code: 'VERSION_CONFLICT', currentVersion: 2 },
    ])
  })
})

function codes(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `CODE_${index}`)
}
