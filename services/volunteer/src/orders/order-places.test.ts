import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { hoursConfirmed } from '@onecore/events/contracts/volunteer'
import { volunteerOrderSigned } from '@onecore/events/contracts/volunteer-orders'
import { person } from '@onecore/testing/callers'
import {
  communityId,
  type Input,
  resident,
  type VolunteerCity,
  volunteerCity,
  worker,
} from '../testing/volunteer-city.js'

let city: VolunteerCity
let second: Caller
let third: Caller

beforeAll(async () => {
  city = await volunteerCity()
  second = await city.join('second')
  third = await city.join('third')
})
afterAll(() => city.graph.stop())

const fields = 'status freePlaces participations { status person { id } volunteer { id } reason }'
const orderAs = async (caller: Caller, orderId: string) =>
  (await city.graph.ask(caller, `query($id: ID!) { volunteerOrder(id: $id) { ${fields} } }`, { id: orderId })).data
    .volunteerOrder
const step = (caller: Caller, name: string, input: Input) => city.done(caller, name, input, 'order')
const volunteerIdOf = async (caller: Caller) =>
  (await city.graph.ask(caller, '{ myVolunteering { id } }')).data.myVolunteering.id as string
const reasonsAgainst = async (caller: Caller, orderId: string, name: string) => {
  const query = 'query($id: ID!) { volunteerOrder(id: $id) { availableActions { action reasons } } }'
  const { data } = await city.graph.ask(caller, query, { id: orderId })
  const actions: { action: string; reasons: string[] }[] = data.volunteerOrder.availableActions
  return actions.find(({ action }) => action === name)?.reasons
}
const inMinutes = (minutes: number) => new Date(city.graph.now.getTime() + minutes * 60_000).toISOString()

describe('an order for several volunteers', () => {
  test('of a group stays on offer until all places are taken, and counts the hours of each', async () => {
    const orderId = await city.offered({ places: 2, groupName: '幸福夕阳歌舞队' })
    await step(city.volunteer, 'acceptVolunteerOrder', { orderId })
    expect(await orderAs(worker, orderId)).toMatchObject({ status: 'OFFERED', freePlaces: 1 })
    await step(second, 'acceptVolunteerOrder', { orderId })
    expect(await orderAs(worker, orderId)).toMatchObject({ status: 'ACCEPTED', freePlaces: 0 })
    expect(await city.refusals(third, 'acceptVolunteerOrder', { orderId })).toEqual(['WRONG_STATE'])

    await step(city.volunteer, 'checkInForVolunteerOrder', { orderId })
    city.pass(30)
    await step(second, 'checkInForVolunteerOrder', { orderId })
    city.pass(60)
    await step(city.volunteer, 'checkOutOfVolunteerOrder', { orderId })
    expect(await city.refusals(city.volunteer, 'deliverVolunteerOrder', { orderId })).toEqual(['NOT_CHECKED_OUT'])
    await step(second, 'checkOutOfVolunteerOrder', { orderId })
    await step(second, 'deliverVolunteerOrder', { orderId })
    await step(resident, 'signVolunteerOrder', { orderId, rating: 5 })

    const minutes = (await city.graph.told(hoursConfirmed)).map(({ data }) => (data as { minutes: number }).minutes)
    expect(minutes.sort()).toEqual([60, 90])
    const [signed] = await city.graph.told(volunteerOrderSigned)
    const volunteerIds = [await volunteerIdOf(city.volunteer), await volunteerIdOf(second)]
    expect(signed).toMatchObject({ data: { minutes: 150, volunteerIds } })
  })

  test('gives its last place to one of two who take it at once', async () => {
    const orderId = await city.offered()
    const outcomes = await Promise.all(
      [second, third].map((caller) => city.refusals(caller, 'acceptVolunteerOrder', { orderId })),
    )
    expect(outcomes.map(([code]) => code ?? 'accepted').sort()).toEqual(['WRONG_STATE', 'accepted'])
    expect(await orderAs(worker, orderId)).toMatchObject({ status: 'ACCEPTED', freePlaces: 0 })
  })

  test('is for 1 to 50 volunteers', async () => {
    const input = { communityId, category: 'HOME_VISIT', description: 'Help with moving' }
    const places = (count: number) => city.refusals(resident, 'requestVolunteerOrder', { ...input, places: count })
    expect(await places(1)).toEqual([])
    expect(await places(50)).toEqual([])
    expect(await places(0)).toEqual(['INVALID_INPUT'])
    expect(await places(51)).toEqual(['INVALID_INPUT'])
  })
})

describe('a volunteer', () => {
  test('who cannot come gives the place back, with the reason, and another takes it', async () => {
    const orderId = await city.accepted()
    const withdraw = { orderId, reason: 'Ill since this morning.' }
    await step(city.volunteer, 'withdrawFromVolunteerOrder', withdraw)
    expect(await orderAs(worker, orderId)).toMatchObject({
      status: 'OFFERED',
      participations: [{ status: 'WITHDRAWN', reason: withdraw.reason }],
    })
    expect(await city.refusals(city.volunteer, 'checkInForVolunteerOrder', { orderId })).toEqual(['NO_PLACE'])
    expect(await city.refusals(city.volunteer, 'withdrawFromVolunteerOrder', withdraw)).toEqual(['NO_PLACE'])
    await step(third, 'acceptVolunteerOrder', { orderId })
    expect(await orderAs(worker, orderId)).toMatchObject({ status: 'ACCEPTED' })
  })

  test('who does not come is recorded by the team, not before the planned time', async () => {
    const orderId = await city.accepted({ startsAt: inMinutes(60), endsAt: inMinutes(120) })
    const noShow = { orderId, volunteerId: await volunteerIdOf(city.volunteer), reason: 'Could not be reached.' }
    await expect(city.refusals(resident, 'recordVolunteerNoShow', noShow)).rejects.toThrow('FORBIDDEN')
    city.pass(59)
    expect(await city.refusals(city.leader, 'recordVolunteerNoShow', noShow)).toEqual(['NOT_BEGUN_YET'])
    const told = (caller: Caller) => reasonsAgainst(caller, orderId, 'recordVolunteerNoShow')
    expect(await told(city.leader)).toEqual(['NOT_BEGUN_YET'])
    city.pass(1)
    expect(await told(city.leader)).toEqual([])
    expect(await told(resident)).toEqual(['NOT_YOURS'])
    const another = { ...noShow, volunteerId: await volunteerIdOf(third) }
    expect(await city.refusals(city.leader, 'recordVolunteerNoShow', another)).toEqual(['NOT_EXPECTED'])
    await step(city.leader, 'recordVolunteerNoShow', noShow)
    expect(await orderAs(worker, orderId)).toMatchObject({
      status: 'OFFERED',
      participations: [{ status: 'NO_SHOW' }],
    })
    expect(await city.refusals(city.leader, 'recordVolunteerNoShow', noShow)).toEqual(['NOT_EXPECTED'])
    expect(await told(city.leader)).toEqual(['NOT_EXPECTED'])
  })

  test('takes up only one of two orders of the same time, even when both are taken up at once', async () => {
    const planned = { startsAt: inMinutes(60), endsAt: inMinutes(120) }
    const orders = [await city.offered(planned), await city.offered(planned)]
    const outcomes = await Promise.all(
      orders.map((orderId) => city.refusals(third, 'acceptVolunteerOrder', { orderId })),
    )
    expect(outcomes.map(([code]) => code ?? 'accepted').sort()).toEqual(['ALREADY_ENGAGED', 'accepted'])
    const after = await city.offered({ startsAt: planned.endsAt, endsAt: inMinutes(180) })
    expect(await city.refusals(third, 'acceptVolunteerOrder', { orderId: after })).toEqual([])
  })

  test('serves in one place at a time', async () => {
    const [one, other] = [await city.accepted(), await city.accepted()]
    await step(city.volunteer, 'checkInForVolunteerOrder', { orderId: one })
    expect(await city.refusals(city.volunteer, 'checkInForVolunteerOrder', { orderId: one })).toEqual([
      'ALREADY_CHECKED_IN',
    ])
    expect(await city.refusals(city.volunteer, 'checkInForVolunteerOrder', { orderId: other })).toEqual([
      'PRESENT_ELSEWHERE',
    ])
    expect(await city.refusals(city.volunteer, 'checkOutOfVolunteerOrder', { orderId: other })).toEqual(['WRONG_STATE'])
    await step(city.volunteer, 'checkOutOfVolunteerOrder', { orderId: one })
    await step(city.volunteer, 'checkInForVolunteerOrder', { orderId: other })
    await step(city.volunteer, 'checkOutOfVolunteerOrder', { orderId: other })
  })

  test('rates the service once, after the signature', async () => {
    const orderId = await city.delivered()
    const rate = (caller: Caller, experience: number) =>
      city.refusals(caller, 'rateVolunteerOrderExperience', { orderId, experience })
    const told = () => reasonsAgainst(city.volunteer, orderId, 'rateVolunteerOrderExperience')
    expect(await rate(city.volunteer, 5)).toEqual(['WRONG_STATE'])
    expect(await told()).toBeUndefined()
    await step(resident, 'signVolunteerOrder', { orderId, rating: 4 })
    expect(await rate(city.volunteer, 0)).toEqual(['INVALID_INPUT'])
    expect(await rate(city.volunteer, 6)).toEqual(['INVALID_INPUT'])
    expect(await told()).toEqual([])
    expect(await rate(city.volunteer, 5)).toEqual([])
    expect(await rate(city.volunteer, 5)).toEqual(['ALREADY_RATED'])
    expect(await told()).toEqual(['ALREADY_RATED'])
    await expect(rate(third, 5)).rejects.toThrow('NOT_FOUND')
  })

  test('on the way learns from the order that it was withdrawn', async () => {
    const orderId = await city.accepted()
    await expect(
      city.refusals(person('passer-by'), 'cancelVolunteerOrder', { orderId, reason: 'No.' }),
    ).rejects.toThrow('NOT_FOUND')
    await step(resident, 'cancelVolunteerOrder', { orderId, reason: 'My daughter has come.' })
    expect(await city.refusals(city.volunteer, 'checkInForVolunteerOrder', { orderId })).toEqual(['WRONG_STATE'])
    expect(await orderAs(city.volunteer, orderId)).toMatchObject({ status: 'CANCELLED' })
  })

  test('has a list of the orders they took up', async () => {
    const { data } = await city.graph.ask(third, '{ myVolunteering { orders { edges { node { status } } } } }')
    expect(data.myVolunteering.orders.edges.length).toBeGreaterThan(1)
  })
})
