import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { holder } from '@onecore/testing/callers'
import {
  communityId,
  resident,
  streetId,
  streetOfficer,
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

const fields = 'edges { node { id hoursWaited unclaimedSince routedTo } }'
const ask = (caller: Caller, args = '') =>
  city.graph.ask(caller, `{ unclaimedVolunteerOrders(scopeId: "${streetId}" ${args}) { ${fields} } }`)
const found = async (caller: Caller, args?: string) => {
  const { data } = await ask(caller, args)
  return data.unclaimedVolunteerOrders.edges.map(
    ({ node }: { node: { id: string; hoursWaited: number; routedTo: string | null } }) => [
      node.id,
      node.hoursWaited,
      node.routedTo,
    ],
  )
}

test('what nobody has taken up is listed for those in charge, longest waiting first, with where it went', async () => {
  const first = await city.offered()
  city.pass(120)
  const second = await city.offered()
  const taken = await city.accepted()
  city.pass(48 * 60)
  await city.graph.fulfilDuties()

  const waiting = [
    [first, 50, null],
    [second, 48, null],
  ]
  for (const caller of [worker, streetOfficer]) expect(await found(caller)).toEqual(waiting)
  expect(await found(worker, ', since: "2026-03-02T04:00:00Z"')).toEqual([waiting[1]])
  expect(await found(worker, ', since: "2026-03-02T04:00:01Z"')).toEqual([])
  expect(await found(workerElsewhere)).toEqual([])
  expect((await ask(resident)).errorCode).toBe('FORBIDDEN')
  expect((await ask(holder('x', 'TEAM_LEADER', city.team))).errorCode).toBe('FORBIDDEN')

  const route = { orderId: first, target: 'PROCUREMENT', reason: 'Needs a professional.' }
  await city.done(worker, 'routeVolunteerOrder', route, 'order')
  const untouched = { orderId: await city.order(), target: 'CASE', reason: 'Not for volunteers.' }
  await city.done(worker, 'routeVolunteerOrder', untouched, 'order')
  city.pass(60)
  expect(await found(worker)).toEqual([[second, 49, null]])
  expect(await found(worker, ', withRouted: true')).toEqual([
    [first, 50, 'PROCUREMENT'],
    [second, 49, null],
  ])

  await city.done(worker, 'dispatchVolunteerOrder', { orderId: second, teamId: city.team }, 'order')
  expect(await found(worker)).toEqual([])
  const { data } = await city.graph.ask(worker, `{ volunteerOrder(id: "${taken}") { unclaimedSince } }`)
  expect(data.volunteerOrder.unclaimedSince).toBeNull()
  const counted = `query { _entities(representations: [{ __typename: "Community", id: "${communityId}" }]) {
    ... on Community { volunteering { unclaimedOrderCount activeVolunteerCount } } } }`
  await city.graph.foldCounters()
  expect((await city.graph.ask(worker, counted)).data._entities).toEqual([
    { volunteering: { unclaimedOrderCount: 0, activeVolunteerCount: 1 } },
  ])
})
