import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { hoursConfirmed } from '@onecore/events/contracts/volunteer'
import { holder, person } from '@onecore/testing/callers'
import {
  type Input,
  resident,
  secretary,
  type VolunteerCity,
  volunteerCity,
  worker,
} from '../testing/volunteer-city.js'

let city: VolunteerCity
let second: Caller

beforeAll(async () => {
  city = await volunteerCity()
  second = await city.join('second')
})
afterAll(() => city.graph.stop())

const refusals = (caller: Caller, name: string, orderId: string, more: Input = {}) =>
  city.refusals(caller, name, { orderId, ...more })
/** Both at once; what each was told, in the order of the words. */
const atOnce = async (...acts: Promise<string[]>[]) => (await Promise.all(acts)).map(([code]) => code ?? 'done').sort()
const seen = async (orderId: string) => {
  const query = `query($id: ID!) { volunteerOrder(id: $id) {
    status team { id } participations { status person { id } } } }`
  return (await city.graph.ask(worker, query, { id: orderId })).data.volunteerOrder
}

describe('at the same moment', () => {
  test('the same check-in twice, and the same check-out twice, have one effect each', async () => {
    const orderId = await city.accepted()
    const checkIn = () => refusals(city.volunteer, 'checkInForVolunteerOrder', orderId)
    expect(await atOnce(checkIn(), checkIn())).toEqual(['ALREADY_CHECKED_IN', 'done'])
    city.pass(45)
    const checkOut = () => refusals(city.volunteer, 'checkOutOfVolunteerOrder', orderId)
    expect(await atOnce(checkOut(), checkOut())).toEqual(['ALREADY_CHECKED_OUT', 'done'])
    await refusals(city.volunteer, 'deliverVolunteerOrder', orderId)
    await refusals(resident, 'signVolunteerOrder', orderId, { rating: 5 })
    const told = (await city.graph.told(hoursConfirmed)).filter(
      ({ data }) => 'orderId' in data && data.orderId === orderId,
    )
    expect(told).toMatchObject([{ data: { minutes: 45 } }])
  })

  test('a repeated request with its key is the same check-in', async () => {
    const orderId = await city.accepted()
    const checkIn = () =>
      refusals(city.volunteer, 'checkInForVolunteerOrder', orderId, { idempotencyKey: 'check-in-once' })
    expect(await atOnce(checkIn(), checkIn())).toEqual(['done', 'done'])
    expect(await checkIn()).toEqual([])
    await refusals(city.volunteer, 'checkOutOfVolunteerOrder', orderId)
  })

  test('nobody begins in two places', async () => {
    const orders = [await city.accepted(), await city.accepted()] as const
    const checkIn = (orderId: string) => refusals(city.volunteer, 'checkInForVolunteerOrder', orderId)
    expect(await atOnce(checkIn(orders[0]), checkIn(orders[1]))).toEqual(['PRESENT_ELSEWHERE', 'done'])
    for (const orderId of orders) await refusals(city.volunteer, 'checkOutOfVolunteerOrder', orderId)
  })

  test('an order is signed once, or its signature refused', async () => {
    const [twice, disputed] = [await city.delivered(30), await city.delivered(30)]
    const sign = (orderId: string) => refusals(resident, 'signVolunteerOrder', orderId, { rating: 5 })
    expect(await atOnce(sign(twice), sign(twice))).toEqual(['WRONG_STATE', 'done'])
    const refuse = refusals(resident, 'refuseVolunteerOrderSignature', disputed, { reason: 'Nobody came.' })
    expect(await atOnce(sign(disputed), refuse)).toEqual(['WRONG_STATE', 'done'])
    const confirmed = (await city.graph.told(hoursConfirmed)).map(({ data }) => (data as { orderId: string }).orderId)
    expect(confirmed.filter((id) => id === twice)).toHaveLength(1)
    const isSigned = (await seen(disputed)).status === 'SIGNED'
    expect(confirmed.filter((id) => id === disputed)).toHaveLength(isSigned ? 1 : 0)
  })

  test('an order is withdrawn or begun, not both', async () => {
    const orderId = await city.accepted()
    const cancel = refusals(resident, 'cancelVolunteerOrder', orderId, { reason: 'My daughter has come.' })
    const checkIn = refusals(city.volunteer, 'checkInForVolunteerOrder', orderId)
    expect(await atOnce(cancel, checkIn)).toEqual(['WRONG_STATE', 'done'])
    const { status, participations } = await seen(orderId)
    expect([status, participations[0].status]).toEqual(
      status === 'CANCELLED' ? ['CANCELLED', 'ACCEPTED'] : ['IN_SERVICE', 'PRESENT'],
    )
    await refusals(city.volunteer, 'checkOutOfVolunteerOrder', orderId)
  })

  test('whoever accepts in the last moment has the order, or it goes on to the next team without them', async () => {
    const other = await city.registerTeam({ name: '邻里' })
    await city.join('neighbour', { teamId: other })
    const orderId = await city.offered()
    city.pass(48 * 60 - 1)
    const accepting = refusals(city.volunteer, 'acceptVolunteerOrder', orderId)
    city.pass(1)
    const [codes] = await Promise.all([accepting, city.graph.fulfilDuties()])
    const { status, team, participations } = await seen(orderId)
    const isTaken = codes.length === 0
    expect([status, team.id, participations.length]).toEqual(
      isTaken ? ['ACCEPTED', city.team, 1] : ['OFFERED', other, 0],
    )
  })

  test('whoever accepts while the team becomes part of another one goes along, place and all', async () => {
    const [from, into] = [await city.registerTeam({ name: '原队' }), await city.registerTeam({ name: '并入队' })]
    const member = await city.join('member', { teamId: from })
    const orderId = await city.order()
    await city.done(worker, 'reviewVolunteerOrder', { orderId }, 'order')
    await city.done(worker, 'dispatchVolunteerOrder', { orderId, teamId: from }, 'order')
    await city.done(holder('leader of it', 'TEAM_LEADER', from), 'offerVolunteerOrder', { orderId }, 'order')
    const merging = city.refusals(secretary, 'mergeVolunteerTeam', { teamId: from, intoTeamId: into })
    expect(await atOnce(merging, refusals(member, 'acceptVolunteerOrder', orderId))).toEqual(['done', 'done'])
    expect(await seen(orderId)).toMatchObject({
      status: 'ACCEPTED',
      team: { id: into },
      participations: [{ status: 'ACCEPTED', person: { id: member.personId } }],
    })
  })

  test('one gives the place back and another takes it, in whatever order that happens', async () => {
    const orderId = await city.accepted()
    const withdraw = refusals(city.volunteer, 'withdrawFromVolunteerOrder', orderId, { reason: 'Ill.' })
    const codes = await atOnce(withdraw, refusals(second, 'acceptVolunteerOrder', orderId))
    expect([
      ['WRONG_STATE', 'done'],
      ['done', 'done'],
    ]).toContainEqual(codes)
    expect(await refusals(person('second'), 'acceptVolunteerOrder', orderId)).toEqual(
      codes.includes('WRONG_STATE') ? [] : ['WRONG_STATE'],
    )
    expect(await seen(orderId)).toMatchObject({ status: 'ACCEPTED' })
  })
})
