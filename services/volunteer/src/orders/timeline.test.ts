import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { person } from '@onecore/testing/callers'
import { resident, type VolunteerCity, volunteerCity, worker } from '../testing/volunteer-city.js'

let city: VolunteerCity
let second: Caller

beforeAll(async () => {
  city = await volunteerCity()
  second = await city.join('second')
})
afterAll(() => city.graph.stop())

const query = `query($id: ID!) { volunteerOrder(id: $id) { dispatchReason timeline {
  move from to at role actor { id } system } } }`
const seen = async (caller: Caller, id: string) => (await city.graph.ask(caller, query, { id })).data.volunteerOrder
const step = (caller: Caller, name: string, orderId: string, more = {}) =>
  city.done(caller, name, { orderId, ...more }, 'order')
interface Step {
  readonly move: string
  readonly role: string
  readonly actor: { readonly id: string } | null
  readonly system: string | null
}
const told = (timeline: readonly Step[]) =>
  timeline.map(({ move, role, actor, system }) => [move, role, actor?.id ?? system])

describe('the timeline of an order', () => {
  test('has every step, each volunteer’s too, with who and when for those involved', async () => {
    const orderId = await city.offered({ places: 2 })
    await step(city.volunteer, 'acceptVolunteerOrder', orderId)
    await step(second, 'acceptVolunteerOrder', orderId)
    await step(city.volunteer, 'checkInForVolunteerOrder', orderId)
    city.pass(10)
    await step(second, 'checkInForVolunteerOrder', orderId)
    await step(city.volunteer, 'checkOutOfVolunteerOrder', orderId)
    await step(second, 'checkOutOfVolunteerOrder', orderId)
    await step(second, 'deliverVolunteerOrder', orderId)
    await step(resident, 'signVolunteerOrder', orderId, { rating: 5 })
    const { timeline } = await seen(resident, orderId)
    expect(told(timeline)).toEqual([
      ['REQUEST', 'ORDERER', resident.personId],
      ['REVIEW', 'COMMUNITY', worker.personId],
      ['DISPATCH', 'COMMUNITY', worker.personId],
      ['OFFER', 'TEAM_LEADER', city.leader.personId],
      ['ACCEPT', 'VOLUNTEER', city.volunteer.personId],
      ['REOPEN_OFFER', 'SYSTEM', null],
      ['ACCEPT', 'VOLUNTEER', second.personId],
      ['CHECK_IN', 'VOLUNTEER', city.volunteer.personId],
      ['CHECK_IN', 'VOLUNTEER', second.personId],
      ['CHECK_OUT', 'VOLUNTEER', city.volunteer.personId],
      ['CHECK_OUT', 'VOLUNTEER', second.personId],
      ['DELIVER', 'VOLUNTEER', second.personId],
      ['SIGN', 'SERVED_PERSON', resident.personId],
    ])
    expect(timeline.at(-1)).toMatchObject({ from: 'DELIVERED', to: 'SIGNED', at: city.graph.now.toISOString() })
  })

  test('tells others who may see the order the roles, and nobody’s name (art. 20, 21)', async () => {
    const orderId = await city.order()
    await step(worker, 'reviewVolunteerOrder', orderId)
    await step(worker, 'dispatchVolunteerOrder', orderId, { teamId: city.team, reason: 'They know the family.' })
    await step(city.leader, 'offerVolunteerOrder', orderId)
    const passerBy = await seen(person('passer-by'), orderId)
    expect(told(passerBy.timeline)).toEqual([
      ['REQUEST', 'ORDERER', null],
      ['REVIEW', 'COMMUNITY', null],
      ['DISPATCH', 'COMMUNITY', null],
      ['OFFER', 'TEAM_LEADER', null],
    ])
    expect(passerBy.dispatchReason).toBeNull()
    expect((await seen(city.leader, orderId)).dispatchReason).toBe('They know the family.')
  })

  test('has what happened to a place: who did not come, and who comes no more', async () => {
    const orderId = await city.accepted({ places: 3 })
    await step(second, 'acceptVolunteerOrder', orderId)
    const { data } = await city.graph.ask(second, '{ myVolunteering { id } }')
    const noShow = { volunteerId: data.myVolunteering.id, reason: 'Could not be reached.' }
    await step(city.leader, 'recordVolunteerNoShow', orderId, noShow)
    const volunteerId = (await city.graph.ask(city.volunteer, '{ myVolunteering { id } }')).data.myVolunteering.id
    await city.done(city.volunteer, 'withdrawFromVolunteering', { volunteerId }, 'volunteer')
    const { timeline } = await seen(worker, orderId)
    expect(told(timeline).slice(-2)).toEqual([
      ['NO_SHOW', 'TEAM_LEADER', city.leader.personId],
      ['PLACE_GIVEN_BACK', 'VOLUNTEER', city.volunteer.personId],
    ])
  })

  test('has what the clock did, and who withdrew it', async () => {
    const orderId = await city.offered()
    city.pass(48 * 60)
    await city.graph.fulfilDuties()
    await step(resident, 'cancelVolunteerOrder', orderId, { reason: 'My daughter has come.' })
    const { timeline } = await seen(worker, orderId)
    expect(told(timeline).slice(-2)).toEqual([
      ['LAPSE', 'SYSTEM', 'service:volunteer'],
      ['CANCEL', 'SERVED_PERSON', resident.personId],
    ])
  })
})
