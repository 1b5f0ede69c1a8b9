import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { caseRouted } from '@onecore/events/contracts/party-building-cases'
import { stableId } from '@onecore/kernel/type-id'
import { person, personNamed } from '@onecore/testing/callers'
import {
  caseId,
  communityId,
  type Input,
  resident,
  streetId,
  type VolunteerCity,
  volunteerCity,
  worker,
} from '../testing/volunteer-city.js'

let city: VolunteerCity

beforeAll(async () => {
  city = await volunteerCity()
})
afterAll(() => city.graph.stop())

const query = `query($filter: VolunteerOrderFilter, $first: Int, $after: String) {
  volunteerOrders(filter: $filter, first: $first, after: $after) { edges { cursor node { id } } } }`
const found = async (caller: Caller, filter: Input) => {
  const { data } = await city.graph.ask(caller, query, { filter })
  return data.volunteerOrders.edges.map(({ node }: { node: { id: string } }) => node.id) as string[]
}
/** From nine to eleven in the morning of that day in Beijing. */
const morning = (day: string) => ({ startsAt: `2026-${day}T01:00:00Z`, endsAt: `2026-${day}T03:00:00Z` })

describe('orders are found', () => {
  test('by their category', async () => {
    const [mediation, other] = [await city.order({ category: 'MEDIATION' }), await city.order({ category: 'MEAL' })]
    expect(await found(worker, { category: 'MEDIATION', scopeId: communityId })).toEqual([mediation])
    expect(await found(resident, { category: 'MEAL' })).toEqual([other])
    expect(await found(worker, { category: 'REHABILITATION' })).toEqual([])
  })

  test('by when help is needed, the soonest first, whether it was planned or is due', async () => {
    const planned = await city.order(morning('04-03'))
    const due = await city.order({ dueAt: '2026-04-02T10:00:00Z' })
    const late = await city.order({ dueAt: '2026-04-04T16:00:00Z' }) // midnight in Beijing: the fifth
    await city.order() // at no certain time
    expect(await found(worker, { neededFrom: '2026-04-01' })).toEqual([due, planned, late])
    expect(await found(resident, { neededFrom: '2026-04-03', neededUntil: '2026-04-04' })).toEqual([planned])
    expect(await found(worker, { neededUntil: '2026-04-03', neededFrom: '2026-04-03' })).toEqual([planned])
    expect(await found(worker, { neededUntil: '2026-04-05' })).toEqual([due, planned, late])

    const page = (after?: string) =>
      city.graph.ask(worker, query, { filter: { neededFrom: '2026-04-01' }, first: 2, after })
    const { data } = await page()
    const next = await page(data.volunteerOrders.edges[1].cursor)
    expect(next.data.volunteerOrders.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual([late])
  })

  test('that can be taken up now: places are free and the offer is open', async () => {
    const [open, full, waiting] = [await city.offered({ places: 2 }), await city.offered(), await city.order()]
    await city.done(city.volunteer, 'acceptVolunteerOrder', { orderId: open }, 'order')
    await city.done(city.volunteer, 'acceptVolunteerOrder', { orderId: full }, 'order')
    const free = await found(person('somebody'), { hasFreePlaces: true })
    expect(free).toContain(open)
    expect(free).not.toContain(full)
    expect(free).not.toContain(waiting)
    expect(await found(worker, { hasFreePlaces: true, states: ['REQUESTED'] })).toEqual([])
    city.pass(48 * 60)
    expect(await found(worker, { hasFreePlaces: true })).not.toContain(open)
    city.pass(-48 * 60)
  })

  test('in which the caller has a part: ordered, helped by, taken up', async () => {
    const orderId = await city.accepted({ servedPersonId: personNamed('grandmother') })
    const grandmother = person('grandmother')
    expect(await found(resident, { mine: 'ORDERED' })).toContain(orderId)
    expect(await found(resident, { mine: 'SERVED' })).not.toContain(orderId)
    expect(await found(grandmother, { mine: 'SERVED' })).toEqual([orderId])
    expect(await found(grandmother, { mine: 'ORDERED' })).toEqual([])
    expect(await found(city.volunteer, { mine: 'TAKEN_UP' })).toContain(orderId)
    expect(await found(worker, { mine: 'TAKEN_UP' })).toEqual([])
  })

  test('that a case has opened', async () => {
    await city.graph.receive(caseRouted, caseId, {
      caseId,
      communityId,
      path: [streetId],
      target: 'VOLUNTEER_ORDER',
      category: 'HOME_VISIT',
      mode: 'TEAM',
      servedPersonId: personNamed('grandmother'),
      reportedByPersonId: personNamed('resident'),
      isBlocking: true,
      risks: [],
      skills: [],
      dueAt: null,
    })
    expect(await found(worker, { caseId })).toHaveLength(1)
    expect(await found(worker, { caseId: stableId('case', 'another') })).toEqual([])
  })
})
