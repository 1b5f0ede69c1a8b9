import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { person } from '@onecore/testing/callers'
import {
  communityId,
  elsewhereId,
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

const minutes = async (caller: Caller, filter: Record<string, unknown> = {}): Promise<number[]> => {
  const query = 'query($filter: HourEntryFilter) { hourEntries(filter: $filter) { edges { node { minutes } } } }'
  const { data } = await city.graph.ask(caller, query, { filter })
  return data.hourEntries.edges.map(({ node }: { node: { minutes: number } }) => node.minutes)
}

test('hours are found by state, team, day of service and length of the day, by those who may see them', async () => {
  // 10:00 on 2 March in Beijing: 30 minutes, signed; a day later 9 hours, not signed yet.
  const orderId = await city.delivered(30)
  await city.done(resident, 'signVolunteerOrder', { orderId, rating: 5 }, 'order')
  city.pass(24 * 60)
  await city.delivered(9 * 60)

  expect(await minutes(worker)).toEqual([540, 30])
  expect(await minutes(city.volunteer)).toEqual([540, 30])
  expect(await minutes(city.leader, { teamId: city.team })).toEqual([540, 30])
  expect(await minutes(streetOfficer, { scopeId: streetId, states: ['CONFIRMED'] })).toEqual([30])
  expect(await minutes(worker, { isLongDay: true })).toEqual([540])
  expect(await minutes(worker, { isLongDay: false })).toEqual([30])
  expect(await minutes(worker, { servedUntil: '2026-03-02' })).toEqual([30])
  expect(await minutes(worker, { servedFrom: '2026-03-03' })).toEqual([540])
  expect(await minutes(worker, { servedFrom: '2026-03-04' })).toEqual([])
  expect(await minutes(worker, { scopeId: communityId, servedFrom: '2026-03-02', servedUntil: '2026-03-03' })).toEqual([
    540, 30,
  ])
  expect(await minutes(worker, { scopeId: elsewhereId })).toEqual([])
  expect(await minutes(workerElsewhere)).toEqual([])
  expect(await minutes(person('passer-by'))).toEqual([])
})
