import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { caseCollected } from '@onecore/events/contracts/party-building-cases'
import { procurementNeedConcluded, procurementNeedCreated } from '@onecore/events/contracts/procurement'
import {
  volunteerOrderDeclined,
  volunteerOrderDispatched,
  volunteerOrderRequested,
  volunteerOrderRouted,
  volunteerOrderSigned,
  volunteerOrderUnclaimed,
} from '@onecore/events/contracts/volunteer-orders'
import { stableId } from '@onecore/kernel/type-id'
import { personNamed } from '@onecore/testing/callers'
import { type PartyBuildingCity, partyBuildingCity } from '../testing/party-building-city.js'

let city: PartyBuildingCity

beforeAll(async () => {
  city = await partyBuildingCity()
})
afterAll(() => city.graph.stop())

const seen = async (caller: Caller, caseId: string, fields: string) =>
  (await city.graph.ask(caller, `query($id: ID!) { case(id: $id) { ${fields} } }`, { id: caseId })).data.case

const routed = (orderId: string, more: object = {}) =>
  city.graph.receive(volunteerOrderRouted, orderId, {
    orderId,
    communityId: city.communityId,
    caseId: null,
    path: [city.cityId, city.districtId, city.streetId],
    target: 'CASE' as const,
    category: 'HOME_VISIT',
    servedPersonId: personNamed('grandmother'),
    requestedByPersonId: city.resident.personId,
    dueAt: null,
    ...more,
  })

describe('an order that a resident placed directly and that is routed to CASE', () => {
  const caseOf = (orderId: string) => stableId('case', orderId)

  test('becomes one case of the resident, which names the order and tells it', async () => {
    const orderId = stableId('vorder', 'test/direct')
    await routed(orderId)
    await routed(orderId)
    const fields = 'status channel category reportedBy { id } servedPerson { id } fromVolunteerOrder { id }'
    const matter = {
      status: 'COLLECTED',
      channel: 'PUBLIC_REPORT',
      category: 'HOME_VISIT',
      reportedBy: { id: city.resident.personId },
      servedPerson: { id: personNamed('grandmother') },
      fromVolunteerOrder: { id: orderId },
    }
    expect(await seen(city.secretary, caseOf(orderId), fields)).toEqual(matter)
    expect(await seen(city.resident, caseOf(orderId), fields)).toEqual(matter)
    const told = (await city.graph.told(caseCollected)).filter(({ subject }) => subject === caseOf(orderId))
    expect(told).toMatchObject([{ data: { volunteerOrderId: orderId, channel: 'PUBLIC_REPORT' } }])
    const taken = { caseId: caseOf(orderId), urgency: 'ORDINARY' }
    expect(await city.refused(city.secretary, 'analyseCase', taken)).toEqual([])
  })

  test('is appraised by who ordered when nobody else is helped; with neither, no case is opened', async () => {
    const own = stableId('vorder', 'test/own')
    await routed(own, { servedPersonId: null })
    expect(await seen(city.secretary, caseOf(own), 'servedPerson { id }')).toEqual({
      servedPerson: { id: city.resident.personId },
    })
    const nobody = stableId('vorder', 'test/nobody')
    await routed(nobody, { servedPersonId: null, requestedByPersonId: null })
    expect(await seen(city.secretary, caseOf(nobody), 'id')).toBeNull()
  })

  test('opens nothing when it goes to purchase', async () => {
    const orderId = stableId('vorder', 'test/bought')
    await routed(orderId, { target: 'PROCUREMENT' })
    expect(await seen(city.secretary, caseOf(orderId), 'id')).toBeNull()
  })
})

/** A case that waits for an order of its own. */
async function caseWithOrder(isBlocking = true) {
  const caseId = await city.case('analyseCase', 'openCaseLedgerEntry', 'handleCase')
  const routing = { caseId, target: 'VOLUNTEER_ORDER', mode: 'TEAM', isBlocking }
  expect(await city.refused(city.secretary, 'routeCase', routing)).toEqual([])
  const orderId = stableId('vorder', caseId)
  const order = { orderId, caseId, communityId: city.communityId }
  await city.graph.receive(volunteerOrderRequested, orderId, { ...order, category: 'X', servedPersonId: null })
  const needId = stableId('need', orderId)
  const need = { needId, caseId, communityId: city.communityId }
  return {
    caseId,
    order,
    feedBack: () => city.refused(city.secretary, 'feedBackCaseResult', { caseId, result: 'Done.' }),
    links: async (caller = city.secretary) =>
      (
        await seen(
          caller,
          caseId,
          `links { target state outcome isBlocking passedOnFrom { id }
            item { ... on VolunteerOrder { id } ... on ProcurementNeed { id } } }`,
        )
      ).links,
    declined: (reasonCode: string) => city.graph.receive(volunteerOrderDeclined, orderId, { ...order, reasonCode }),
    goesToPurchase: () => routed(orderId, { caseId, target: 'PROCUREMENT' }),
    needOpened: () =>
      city.graph.receive(procurementNeedCreated, needId, { ...need, category: 'X', volunteerOrderId: orderId }),
    needMet: () =>
      city.graph.receive(procurementNeedConcluded, needId, {
        ...need,
        isFulfilled: true,
        outcome: 'MET',
        projectId: null,
      }),
    needId,
  }
}

describe('an order of a case that is routed to purchase', () => {
  test('leaves the case blocked until the need is met, and shows what came out of what', async () => {
    const story = await caseWithOrder()
    await story.goesToPurchase()
    expect(await story.feedBack()).toEqual(['BLOCKING_ITEM_OPEN'])
    await story.declined('ROUTED_TO_PROCUREMENT')
    expect(await story.feedBack()).toEqual(['BLOCKING_ITEM_OPEN'])
    await story.needOpened()
    const { orderId } = story.order
    expect(await story.links()).toEqual([
      {
        target: 'VOLUNTEER_ORDER',
        state: 'FAILED',
        outcome: 'ROUTED_TO_PROCUREMENT',
        isBlocking: true,
        passedOnFrom: null,
        item: { id: orderId },
      },
      {
        target: 'PROCUREMENT_NEED',
        state: 'OPEN',
        outcome: null,
        isBlocking: true,
        passedOnFrom: { id: orderId },
        item: { id: story.needId },
      },
    ])
    expect(await story.feedBack()).toEqual(['BLOCKING_ITEM_OPEN'])
    await story.needMet()
    expect(await story.feedBack()).toEqual([])
  })

  test('has the same outcome when the need is heard of first, and however often', async () => {
    const story = await caseWithOrder()
    await story.needOpened()
    await story.goesToPurchase()
    await story.needOpened()
    await story.goesToPurchase()
    await story.declined('ROUTED_TO_PROCUREMENT')
    expect(await story.links()).toMatchObject([
      { state: 'FAILED' },
      { state: 'OPEN', isBlocking: true, item: { id: story.needId } },
    ])
  })

  test('blocks no more than the order did', async () => {
    const story = await caseWithOrder(false)
    await story.goesToPurchase()
    expect(await story.links()).toMatchObject([{ isBlocking: false }, { isBlocking: false }])
    expect(await story.feedBack()).toEqual([])
  })

  test('does not take the place of a need that the case has asked for itself', async () => {
    const story = await caseWithOrder()
    const routing = { caseId: story.caseId, target: 'PROCUREMENT_NEED', mode: 'AGENCY' }
    expect(await city.refused(city.secretary, 'routeCase', routing)).toEqual([])
    await story.needOpened()
    await story.goesToPurchase()
    expect(await story.links()).toMatchObject([
      { target: 'VOLUNTEER_ORDER' },
      { target: 'PROCUREMENT_NEED', item: null, passedOnFrom: null },
      { target: 'PROCUREMENT_NEED', item: { id: story.needId } },
    ])
  })

  test('of which nothing comes is withdrawn by the handler of the case', async () => {
    const story = await caseWithOrder()
    await story.goesToPurchase()
    await story.declined('ROUTED_TO_PROCUREMENT')
    const withdrawn = { caseId: story.caseId, target: 'PROCUREMENT_NEED' }
    expect(await city.refused(city.secretary, 'withdrawCaseRouting', withdrawn)).toEqual([])
    expect(await story.feedBack()).toEqual([])
    await story.needOpened()
    expect(await story.links()).toMatchObject([{ state: 'FAILED' }, { state: 'FAILED', item: null }])
  })

  test('goes back to the handler when it is routed to CASE', async () => {
    const story = await caseWithOrder()
    await routed(story.order.orderId, { caseId: story.caseId })
    await story.declined('ROUTED_TO_CASE')
    expect(await story.links()).toMatchObject([{ state: 'FAILED', outcome: 'ROUTED_TO_CASE' }])
    expect(await story.feedBack()).toEqual([])
  })
})

describe('an order of a case that nobody takes up', () => {
  const dispatched = ({ order }: { order: { orderId: string; caseId: string; communityId: string } }) =>
    city.graph.receive(volunteerOrderDispatched, order.orderId, { ...order, teamId: stableId('team', 'test') })
  const unclaimedCases = async (caller: Caller) => {
    const query = '{ cases(filter: { unclaimedOnly: true }) { edges { node { id } } } }'
    const { data } = await city.graph.ask(caller, query)
    return data.cases.edges.map(({ node }: { node: { id: string } }) => node.id)
  }

  test('shows it to who is in charge, and blocks still, until it is given to a team again', async () => {
    const story = await caseWithOrder()
    const version = async () => (await seen(city.secretary, story.caseId, 'version')).version
    const before = await version()
    await dispatched(story)
    expect(await version()).toBe(before)

    await city.graph.receive(volunteerOrderUnclaimed, story.order.orderId, { ...story.order, hours: 168 })
    expect(await story.links()).toMatchObject([{ state: 'UNCLAIMED', isBlocking: true, outcome: null }])
    expect(await story.feedBack()).toEqual(['BLOCKING_ITEM_OPEN'])
    expect(await unclaimedCases(city.secretary)).toEqual([story.caseId])
    expect(await unclaimedCases(city.streetOfficer)).toEqual([story.caseId])
    // Going up stays a person's decision.
    expect(await seen(city.secretary, story.caseId, 'status level')).toEqual({ status: 'HANDLING', level: 'COMMUNITY' })
    const escalation = { caseId: story.caseId, reason: 'Nobody comes.' }
    expect(await city.refused(city.secretary, 'escalateCase', escalation)).toEqual([])

    await dispatched(story)
    expect(await story.links()).toMatchObject([{ state: 'OPEN' }])
    expect(await unclaimedCases(city.secretary)).toEqual([])
    const signed = { teamId: null, volunteerId: stableId('vol', 'test'), rating: 5, minutes: 60, isProxySigned: false }
    await city.graph.receive(volunteerOrderSigned, story.order.orderId, { ...story.order, ...signed })
    expect(await story.links()).toMatchObject([{ state: 'DONE' }])
  })

  test("and that a resident ordered directly is no case's", async () => {
    const orderId = stableId('vorder', 'test/unclaimed and direct')
    const order = { orderId, caseId: null, communityId: city.communityId }
    await expect(
      city.graph.receive(volunteerOrderUnclaimed, orderId, { ...order, hours: 168 }),
    ).resolves.toBeUndefined()
  })
})
