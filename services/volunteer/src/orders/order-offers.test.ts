import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { volunteerOrderDeclined, volunteerOrderUnclaimed } from '@onecore/events/contracts/volunteer-orders'
import { holder, person } from '@onecore/testing/callers'
import { type Input, resident, type VolunteerCity, volunteerCity, worker } from '../testing/volunteer-city.js'

let city: VolunteerCity

beforeAll(async () => {
  city = await volunteerCity()
})
afterAll(() => city.graph.stop())

const hours = 60
const statusOf = async (orderId: string) => {
  const { data } = await city.graph.ask(worker, 'query($id: ID!) { volunteerOrder(id: $id) { status freePlaces } }', {
    id: orderId,
  })
  return data.volunteerOrder.status
}
const refusals = (caller: typeof worker, name: string, input: Input) => city.refusals(caller, name, input)

describe('an offer', () => {
  test('that nobody takes up in time is unclaimed, and others are told after how many hours', async () => {
    const orderId = await city.offered()
    city.pass(48 * hours - 1)
    await city.graph.fulfilDuties()
    expect(await statusOf(orderId)).toBe('OFFERED')
    city.pass(1)
    expect(await refusals(city.volunteer, 'acceptVolunteerOrder', { orderId })).toEqual(['OFFER_ENDED'])
    await city.graph.fulfilDuties()
    await city.graph.fulfilDuties()
    expect(await statusOf(orderId)).toBe('UNCLAIMED')
    const told = (await city.graph.told(volunteerOrderUnclaimed)).filter(({ subject }) => subject === orderId)
    expect(told).toMatchObject([{ data: { orderId, hours: 48, caseId: null } }])
  })

  test('that is unclaimed goes to another team, or is sent on to be bought', async () => {
    const unclaimed = async () => {
      const orderId = await city.offered()
      city.pass(48 * hours)
      await city.graph.fulfilDuties()
      return orderId
    }
    const other = await city.registerTeam({ name: '和谐邻里' })
    const again = await unclaimed()
    await city.done(worker, 'dispatchVolunteerOrder', { orderId: again, teamId: other }, 'order')
    expect(await statusOf(again)).toBe('DISPATCHED')

    const bought = await unclaimed()
    const route = { orderId: bought, target: 'PROCUREMENT', reason: 'Needs a professional every day.' }
    await city.done(worker, 'routeVolunteerOrder', route, 'order')
    expect(await statusOf(bought)).toBe('ROUTED')
    expect((await city.graph.told(volunteerOrderDeclined)).at(-1)).toMatchObject({
      subject: bought,
      data: { reasonCode: 'ROUTED_TO_PROCUREMENT' },
    })
  })

  test('that too few take up in time goes ahead with those who did', async () => {
    const orderId = await city.offered({ places: 3 })
    await city.done(city.volunteer, 'acceptVolunteerOrder', { orderId }, 'order')
    city.pass(48 * hours)
    await city.graph.fulfilDuties()
    expect(await statusOf(orderId)).toBe('ACCEPTED')
  })

  test('stays open as long as the team leader says, between an hour and fourteen days', async () => {
    const offer = async (minutes: number) => {
      const orderId = await city.order()
      await city.done(worker, 'reviewVolunteerOrder', { orderId }, 'order')
      await city.done(worker, 'dispatchVolunteerOrder', { orderId, teamId: city.team }, 'order')
      const offerUntil = new Date(city.graph.now.getTime() + minutes * 60_000).toISOString()
      return refusals(city.leader, 'offerVolunteerOrder', { orderId, offerUntil })
    }
    expect(await offer(60)).toEqual([])
    expect(await offer(59)).toEqual(['OFFER_END_OUT_OF_BOUNDS'])
    expect(await offer(14 * 24 * hours)).toEqual([])
    expect(await offer(14 * 24 * hours + 1)).toEqual(['OFFER_END_OUT_OF_BOUNDS'])
  })

  test('is made by the leader of the team, and by nobody else', async () => {
    const orderId = await city.order()
    await city.done(worker, 'reviewVolunteerOrder', { orderId }, 'order')
    await city.done(worker, 'dispatchVolunteerOrder', { orderId, teamId: city.team }, 'order')
    const leaderElsewhere = holder('leader elsewhere', 'TEAM_LEADER', await city.registerTeam({ name: '别队' }))
    await expect(refusals(leaderElsewhere, 'offerVolunteerOrder', { orderId })).rejects.toThrow('NOT_FOUND')
    await expect(refusals(city.volunteer, 'offerVolunteerOrder', { orderId })).rejects.toThrow('FORBIDDEN')
  })
})

describe('an order on offer', () => {
  const query = `query($id: ID!) { volunteerOrder(id: $id) {
    description risks requestedBy { id } servedPerson { id } participations { status } } }`

  test('tells a volunteer what is needed and how risky it is, but not who is helped (art. 21)', async () => {
    const orderId = await city.offered({ risks: ['LONG_WAIT'] })
    const seen = async (caller: typeof worker) =>
      (await city.graph.ask(caller, query, { id: orderId })).data.volunteerOrder
    expect(await seen(city.volunteer)).toMatchObject({
      risks: ['LONG_WAIT'],
      requestedBy: null,
      servedPerson: null,
      participations: [],
    })
    expect(await seen(resident)).toMatchObject({ servedPerson: { id: resident.personId } })

    await city.done(city.volunteer, 'acceptVolunteerOrder', { orderId }, 'order')
    expect(await seen(city.volunteer)).toMatchObject({
      servedPerson: { id: resident.personId },
      participations: [{ status: 'ACCEPTED' }],
    })
    expect(await seen(person('passer-by'))).toBeNull()
  })
})
