import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { procurementNeedConcluded, procurementNeedCreated } from '@onecore/events/contracts/procurement'
import {
  topicCollected,
  topicConcluded,
  warmHeartItemConcluded,
  warmHeartItemSuggested,
} from '@onecore/events/contracts/self-governance'
import {
  volunteerOrderCancelled,
  volunteerOrderDeclined,
  volunteerOrderRequested,
} from '@onecore/events/contracts/volunteer-orders'
import { stableId } from '@onecore/kernel/type-id'
import { type PartyBuildingCity, partyBuildingCity } from '../testing/party-building-city.js'

let city: PartyBuildingCity

beforeAll(async () => {
  city = await partyBuildingCity()
})
afterAll(() => city.graph.stop())

const handled = ['analyseCase', 'openCaseLedgerEntry', 'handleCase'] as const

const seen = async (caller: Caller, caseId: string, fields: string) =>
  (await city.graph.ask(caller, `query($id: ID!) { case(id: $id) { ${fields} } }`, { id: caseId })).data.case

interface OfCase {
  readonly caseId: string
  readonly communityId: string
}
const idFor = (prefix: string, { caseId }: OfCase) => stableId(prefix, caseId)
const need = (of: OfCase) => ({ ...of, needId: idFor('need', of) })
const topic = (of: OfCase) => ({ ...of, topicId: idFor('topic', of) })
const warmHeart = (of: OfCase) => ({ ...of, itemId: idFor('warm', of) })
const fulfilled = { isFulfilled: true, outcome: 'DONE' }

/** What the other services tell of an item that they have opened for a case. */
const items = [
  {
    target: 'PROCUREMENT_NEED',
    type: 'ProcurementNeed',
    endsAs: 'DONE',
    open: (of: OfCase) =>
      city.graph.receive(procurementNeedCreated, idFor('need', of), { ...need(of), category: 'MEALS' }),
    end: (of: OfCase) =>
      city.graph.receive(procurementNeedConcluded, idFor('need', of), {
        ...need(of),
        isFulfilled: true,
        outcome: 'MET',
        projectId: null,
      }),
  },
  {
    target: 'TOPIC',
    type: 'Topic',
    endsAs: 'DONE',
    open: (of: OfCase) => city.graph.receive(topicCollected, idFor('topic', of), { ...topic(of), category: 'NOISE' }),
    end: (of: OfCase) => city.graph.receive(topicConcluded, idFor('topic', of), { ...topic(of), ...fulfilled }),
  },
  {
    target: 'WARM_HEART_ITEM',
    type: 'WarmHeartItem',
    endsAs: 'FAILED',
    open: (of: OfCase) =>
      city.graph.receive(warmHeartItemSuggested, idFor('warm', of), { ...warmHeart(of), category: 'RAMP' }),
    end: (of: OfCase) =>
      city.graph.receive(warmHeartItemConcluded, idFor('warm', of), {
        ...warmHeart(of),
        isFulfilled: false,
        outcome: 'RETURNED',
      }),
  },
]

describe('a case that is routed', () => {
  const route = (caseId: string, target: string, more = {}) =>
    city.refused(city.secretary, 'routeCase', { caseId, target, mode: 'AGENCY', ...more })
  const linksOf = async (caseId: string) =>
    (await seen(city.secretary, caseId, 'links { target state outcome item { __typename } }')).links

  test.each(items)('to $target hears of the item and of its end', async ({ target, type, open, end, endsAs }) => {
    const caseId = await city.case(...handled)
    const ofCase = { caseId, communityId: city.communityId }
    expect(await route(caseId, target)).toEqual([])
    expect(await linksOf(caseId)).toMatchObject([{ target, state: 'OPEN', item: null }])
    await open(ofCase)
    expect(await linksOf(caseId)).toMatchObject([{ state: 'OPEN', item: { __typename: type } }])
    const feedBack = () => city.refused(city.secretary, 'feedBackCaseResult', { caseId, result: 'Done.' })
    expect(await feedBack()).toEqual(['BLOCKING_ITEM_OPEN'])
    await end(ofCase)
    expect(await linksOf(caseId)).toMatchObject([{ state: endsAs }])
    expect(await feedBack()).toEqual([])
  })

  test('to volunteers who decline or cancel is free again, and shows it', async () => {
    for (const contract of [volunteerOrderDeclined, volunteerOrderCancelled]) {
      const caseId = await city.case(...handled)
      const orderId = stableId('vorder', caseId)
      await route(caseId, 'VOLUNTEER_ORDER')
      const order = { orderId, caseId, communityId: city.communityId }
      await city.graph.receive(volunteerOrderRequested, orderId, { ...order, category: 'X', servedPersonId: null })
      await city.graph.receive(contract, orderId, { ...order, reasonCode: 'NOBODY_FREE' })
      expect(await linksOf(caseId)).toMatchObject([{ state: 'FAILED', outcome: 'NOBODY_FREE' }])
      expect(await city.refused(city.secretary, 'feedBackCaseResult', { caseId, result: 'Done.' })).toEqual([])
    }
  })

  test('without blocking can be answered at once', async () => {
    const caseId = await city.case(...handled)
    await route(caseId, 'TOPIC', { isBlocking: false })
    expect(await city.refused(city.secretary, 'feedBackCaseResult', { caseId, result: 'Done.' })).toEqual([])
  })

  test('waits for an item before it is routed there again; a routing without an answer is withdrawn', async () => {
    const caseId = await city.case(...handled)
    const withdraw = (target: string) => city.refused(city.secretary, 'withdrawCaseRouting', { caseId, target })
    expect(await withdraw('TOPIC')).toEqual(['NO_ROUTING_PENDING'])
    await route(caseId, 'TOPIC')
    expect(await route(caseId, 'TOPIC')).toEqual(['ROUTING_PENDING'])
    expect(await route(caseId, 'VOLUNTEER_ORDER')).toEqual([])
    expect(await withdraw('PROCUREMENT_NEED')).toEqual(['NO_ROUTING_PENDING'])
    expect(await withdraw('TOPIC')).toEqual([])
    expect(await route(caseId, 'TOPIC')).toEqual([])
    const topicId = stableId('topic', caseId)
    const topic = { topicId, caseId, communityId: city.communityId, category: 'NOISE' }
    await city.graph.receive(topicCollected, topicId, topic)
    expect(await linksOf(caseId)).toMatchObject([
      { target: 'TOPIC', state: 'FAILED', outcome: 'ROUTING_WITHDRAWN', item: null },
      { target: 'VOLUNTEER_ORDER', state: 'OPEN', item: null },
      { target: 'TOPIC', state: 'OPEN', item: { __typename: 'Topic' } },
    ])
  })

  test('is routed at most 20 times', async () => {
    const caseId = await city.case(...handled)
    for (let number = 0; number < 20; number += 1) {
      expect(await route(caseId, 'TOPIC')).toEqual([])
      const topicId = stableId('topic', `${caseId}/${number}`)
      const topic = { topicId, caseId, communityId: city.communityId, category: 'NOISE' }
      await city.graph.receive(topicCollected, topicId, topic)
    }
    expect(await route(caseId, 'TOPIC')).toEqual(['TOO_MANY_ITEMS'])
  })

  test('ignores items that residents asked for directly', async () => {
    const orderId = stableId('vorder', 'direct')
    const order = { orderId, caseId: null, communityId: city.communityId, category: 'X', servedPersonId: null }
    await expect(city.graph.receive(volunteerOrderRequested, orderId, order)).resolves.toBeUndefined()
  })
})
