import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { volunteerOrderCancelled, volunteerOrderRequested } from '@onecore/events/contracts/volunteer-orders'
import { person, personNamed } from '@onecore/testing/callers'
import {
  communityId,
  type Input,
  resident,
  type VolunteerCity,
  volunteerCity,
  worker,
} from '../testing/volunteer-city.js'

let city: VolunteerCity

beforeAll(async () => {
  city = await volunteerCity()
})
afterAll(() => city.graph.stop())

/** From nine to eleven in the morning of that day of March in Beijing. */
const morning = (day: number, more: Input = {}) => ({
  startsAt: `2026-03-${String(day).padStart(2, '0')}T01:00:00.000Z`,
  endsAt: `2026-03-${String(day).padStart(2, '0')}T03:00:00.000Z`,
  ...more,
})
const days = (count: number) => Array.from({ length: count }, (_, index) => morning(3 + index))
const order = { communityId, category: 'HOME_VISIT', description: 'Company after the operation' }
const refusals = (more: Input) => city.refusals(resident, 'requestVolunteerOrder', { ...order, ...more })

const query = `query($id: ID!) { volunteerOrder(id: $id) { id status places startsAt
  shifts { id status places startsAt reason } } }`
const seen = async (caller: Caller, id: string) => (await city.graph.ask(caller, query, { id })).data.volunteerOrder
const open = async () => {
  await city.graph.foldCounters()
  const { data } = await city.graph.ask(
    worker,
    `query($id: ID!) { _entities(representations: [{ __typename: "Community", id: $id }]) {
      ... on Community { volunteering { openOrderCount } } } }`,
    { id: communityId },
  )
  return data._entities[0].volunteering.openOrderCount as number
}

describe('help that is needed at several times', () => {
  test('is an order for each shift, the earliest first, each taken up and served by itself', async () => {
    const before = await open()
    const shifts = [morning(5), morning(3, { places: 2 }), morning(4)]
    const orderId = await city.order({ shifts, servedPersonId: personNamed('grandmother') })
    const first = await seen(resident, orderId)
    expect(first).toMatchObject({ places: 2, startsAt: morning(3).startsAt })
    expect(first.shifts).toMatchObject([
      { status: 'REQUESTED', places: 1, startsAt: morning(4).startsAt },
      { status: 'REQUESTED', places: 1, startsAt: morning(5).startsAt },
    ])
    expect(await open()).toBe(before + 3)
    const ids = [orderId, ...first.shifts.map(({ id }: { id: string }) => id)]
    const told = (await city.graph.told(volunteerOrderRequested)).filter(({ subject }) => ids.includes(subject))
    expect(told).toHaveLength(3)

    await city.done(worker, 'reviewVolunteerOrder', { orderId: ids[1] }, 'order')
    await city.done(worker, 'dispatchVolunteerOrder', { orderId: ids[1], teamId: city.team }, 'order')
    await city.done(city.leader, 'offerVolunteerOrder', { orderId: ids[1] }, 'order')
    await city.done(city.volunteer, 'acceptVolunteerOrder', { orderId: ids[1] }, 'order')
    const after = await seen(person('grandmother'), orderId)
    expect(after.shifts.map(({ status }: { status: string }) => status)).toEqual(['ACCEPTED', 'REQUESTED'])
    // Who may see one shift of a request need not see the others.
    expect(await seen(city.volunteer, ids[1])).toMatchObject({ id: ids[1], shifts: [] })
  })

  test('has 2 to 14 shifts, that are still to come and do not overlap', async () => {
    expect(await refusals({ shifts: days(2) })).toEqual([])
    expect(await refusals({ shifts: days(14) })).toEqual([])
    expect(await refusals({ shifts: days(1) })).toEqual(['INVALID_INPUT'])
    expect(await refusals({ shifts: days(15) })).toEqual(['INVALID_INPUT'])
    const [one, , three] = days(3)
    const touching = { startsAt: one?.endsAt, endsAt: '2026-03-03T04:00:00Z' }
    expect(await refusals({ shifts: [one, touching] })).toEqual([])
    expect(await refusals({ shifts: [one, three, one] })).toEqual(['SHIFTS_OVERLAP'])
    const begun = { startsAt: city.graph.now.toISOString(), endsAt: '2026-03-02T04:00:00Z' }
    expect(await refusals({ shifts: [begun, one] })).toEqual(['DUE_IN_THE_PAST'])
    const backwards = { startsAt: one?.endsAt, endsAt: one?.startsAt }
    expect(await refusals({ shifts: [backwards, three] })).toEqual(['INVALID_INPUT'])
    expect(await refusals({ shifts: [morning(3, { places: 51 }), morning(4)] })).toEqual(['INVALID_INPUT'])
  })

  test('says its times in one way', async () => {
    expect(await refusals({ shifts: days(2), places: 3 })).toEqual(['INVALID_INPUT'])
    expect(await refusals({ shifts: days(2), ...morning(8) })).toEqual(['INVALID_INPUT'])
  })

  test('is withdrawn one shift at a time, or all that have not begun', async () => {
    const before = await open()
    const orderId = await city.order({ shifts: days(4) })
    const ids = (await seen(resident, orderId)).shifts.map(({ id }: { id: string }) => id)
    const cancel = (id: string, more: Input = {}) =>
      city.done(resident, 'cancelVolunteerOrder', { orderId: id, reason: 'My daughter comes.', ...more }, 'order')
    await cancel(ids[0])
    expect((await seen(resident, orderId)).shifts.map(({ status }: { status: string }) => status)).toEqual([
      'CANCELLED',
      'REQUESTED',
      'REQUESTED',
    ])
    await cancel(ids[1], { allShifts: true })
    const left = await seen(resident, orderId)
    expect([left, ...left.shifts].map(({ status }: { status: string }) => status)).toEqual(Array(4).fill('CANCELLED'))
    expect(left.shifts[2]).toMatchObject({ reason: 'My daughter comes.' })
    expect(await open()).toBe(before)
    const told = (await city.graph.told(volunteerOrderCancelled)).filter(({ subject }) =>
      [orderId, ...ids].includes(subject),
    )
    expect(told).toHaveLength(4)
  })
})
