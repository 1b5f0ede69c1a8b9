import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { caseRouted } from '@onecore/events/contracts/party-building-cases'
import { hoursConfirmed } from '@onecore/events/contracts/volunteer'
import { volunteerOrderSigned } from '@onecore/events/contracts/volunteer-orders'
import { holder, person, personNamed } from '@onecore/testing/callers'
import { caseId, communityId, elsewhereId, type VolunteerCity, volunteerCity } from '../testing/volunteer-city.js'

let city: VolunteerCity

beforeAll(async () => {
  city = await volunteerCity()
})
afterAll(() => city.graph.stop())

const resident = person('resident')
const worker = holder('worker', 'STATION_WORKER', communityId)
const workerElsewhere = holder('worker elsewhere', 'STATION_WORKER', elsewhereId)

describe('an order from 点单 to 签单', () => {
  test('goes from hand to hand, and hours count only after the signature', async () => {
    const { graph, team, leader, volunteer } = city
    const orderId = await city.order({ servedPersonId: personNamed('grandmother') })
    const step = (caller: typeof worker, name: string, more = {}) =>
      graph.run(caller, name, { orderId, ...more }, 'order { status version }')

    await step(worker, 'reviewVolunteerOrder')
    await step(worker, 'dispatchVolunteerOrder', { teamId: team })
    await step(leader, 'offerVolunteerOrder')
    await step(volunteer, 'acceptVolunteerOrder')
    await step(volunteer, 'checkInForVolunteerOrder')
    graph.now = new Date(graph.now.getTime() + 90 * 60_000)
    expect(await step(volunteer, 'deliverVolunteerOrder')).toMatchObject({ userErrors: [{ code: 'NOT_CHECKED_OUT' }] })
    await step(volunteer, 'checkOutOfVolunteerOrder')
    await step(volunteer, 'deliverVolunteerOrder')
    expect(await graph.told(hoursConfirmed)).toEqual([])

    const signed = await step(person('grandmother'), 'signVolunteerOrder', { rating: 5 })
    expect(signed).toMatchObject({ order: { status: 'SIGNED' }, userErrors: [] })
    expect(await graph.told(hoursConfirmed)).toMatchObject([{ data: { minutes: 90 } }])
    expect(await graph.told(volunteerOrderSigned)).toMatchObject([
      { subject: orderId, data: { rating: 5, minutes: 90 } },
    ])
  })

  test('cannot skip a step', async () => {
    const orderId = await city.order()
    const refused = await city.graph.run(
      worker,
      'dispatchVolunteerOrder',
      { orderId, teamId: city.team },
      'order { id }',
    )
    expect(refused).toMatchObject({ order: null, userErrors: [{ code: 'WRONG_STATE' }] })
  })

  test('is not there for somebody who may not see it, and forbidden to somebody who may', async () => {
    const orderId = await city.order()
    const review = (caller: typeof worker) =>
      city.graph.run(caller, 'reviewVolunteerOrder', { orderId }, 'order { id }')
    await expect(review(workerElsewhere)).rejects.toThrow('NOT_FOUND')
    await expect(review(resident)).rejects.toThrow('FORBIDDEN')
    await expect(
      city.graph.run(resident, 'signVolunteerOrder', { orderId, rating: 5 }, 'order { id }'),
    ).resolves.toMatchObject({
      userErrors: [{ code: 'WRONG_STATE' }],
    })
  })

  test('is signed for somebody else only with an independent witness', async () => {
    const orderId = await city.delivered()
    const sign = (witness: string) =>
      city.graph.run(
        worker,
        'signVolunteerOrderAsProxy',
        { orderId, rating: 4, reason: 'Cannot hold a pen.', witnessPersonId: personNamed(witness) },
        'order { status signature { proxyReason } }',
      )
    expect(await sign('volunteer')).toMatchObject({ userErrors: [{ code: 'WITNESS_NOT_INDEPENDENT' }] })
    expect(await sign('neighbour')).toMatchObject({ order: { status: 'SIGNED' } })
  })

  test('is not signed by the volunteer in the name of the served person', async () => {
    const orderId = await city.delivered()
    const volunteerAtTheStation = holder('volunteer', 'STATION_WORKER', communityId)
    const sign = { orderId, rating: 5, reason: 'Asked me to.', witnessPersonId: personNamed('neighbour') }
    expect(await city.refusals(volunteerAtTheStation, 'signVolunteerOrderAsProxy', sign)).toEqual([
      'PROXY_NOT_INDEPENDENT',
    ])
    await expect(city.refusals(city.volunteer, 'signVolunteerOrder', { orderId, rating: 5 })).rejects.toThrow(
      'FORBIDDEN',
    )
    expect(await city.refusals(resident, 'signVolunteerOrder', { orderId, rating: 0 })).toEqual(['INVALID_INPUT'])
    expect(await city.refusals(resident, 'signVolunteerOrder', { orderId, rating: 6 })).toEqual(['INVALID_INPUT'])
    expect(await city.refusals(resident, 'signVolunteerOrder', { orderId, rating: 1 })).toEqual([])
  })

  test('a refused signature is a dispute, and after its resolution it can be signed', async () => {
    const orderId = await city.delivered()
    const run = (caller: typeof worker, name: string, more: object) =>
      city.graph.run(caller, name, { orderId, ...more }, 'order { status }')
    expect(await run(resident, 'refuseVolunteerOrderSignature', { reason: 'Nobody came.' })).toMatchObject({
      order: { status: 'DISPUTED' },
    })
    const secretary = holder('secretary', 'COMMUNITY_SECRETARY', communityId)
    await run(secretary, 'resolveVolunteerOrderDispute', { resolution: 'Came on the next day.' })
    expect(await run(resident, 'signVolunteerOrder', { rating: 3 })).toMatchObject({ order: { status: 'SIGNED' } })
  })

  test('tells what can be done with it, and by whom', async () => {
    const orderId = await city.order()
    const query = 'query($id: ID!) { volunteerOrder(id: $id) { availableActions { action allowed reasons } } }'
    const { data } = await city.graph.ask(worker, query, { id: orderId })
    const actions: { action: string; allowed: boolean; reasons: string[] }[] = data.volunteerOrder.availableActions
    expect(actions.find(({ action }) => action === 'reviewVolunteerOrder')).toMatchObject({
      allowed: true,
      reasons: [],
    })
    expect(actions.map(({ action }) => action)).not.toContain('signVolunteerOrder')
  })
})

describe('an order that a case asks for', () => {
  const routed = {
    caseId,
    communityId,
    path: [],
    target: 'VOLUNTEER_ORDER',
    category: 'HOME_VISIT',
    mode: 'TEAM',
    servedPersonId: personNamed('grandmother'),
    reportedByPersonId: personNamed('resident'),
    isBlocking: true,
    risks: [],
    skills: [],
    dueAt: null,
  } as const

  test('is opened when the case is routed to volunteers, and not otherwise', async () => {
    await city.graph.receive(caseRouted, caseId, routed)
    await city.graph.receive(caseRouted, caseId, { ...routed, target: 'TOPIC' })
    const { data } = await city.graph.ask(
      person('grandmother'),
      `query($case: ID!) { _entities(representations: [{ __typename: "Case", id: $case }]) {
        ... on Case { volunteerOrders { status servedPerson { id } } } } }`,
      { case: caseId },
    )
    expect(data._entities[0].volunteerOrders).toEqual([
      { status: 'REQUESTED', servedPerson: { id: personNamed('grandmother') } },
    ])
  })
})
