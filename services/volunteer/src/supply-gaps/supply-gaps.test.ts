import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { databaseCalls } from '@onecore/testing/database-calls'
import {
  communityId,
  elsewhereId,
  resident,
  secretary,
  streetId,
  streetOfficer,
  type VolunteerCity,
  volunteerCity,
} from '../testing/volunteer-city.js'

let city: VolunteerCity

beforeAll(async () => {
  city = await volunteerCity()
})
afterAll(() => city.graph.stop())

const ask = async (caller: Caller, args = '') => {
  await city.graph.foldCounters()
  const fields = '{ community { id } points factors { code figure points most } }'
  return city.graph.ask(caller, `{ volunteerSupplyGaps(scopeId: "${streetId}" ${args}) ${fields} }`)
}
const gaps = async (args?: string) => {
  const { data } = await ask(streetOfficer, args)
  const found = data.volunteerSupplyGaps as { community: { id: string }; points: number }[]
  return found.map(({ community, points }) => [community.id, points])
}

test('communities are ranked by what they lack, with every reason; dissolved ones are left out', async () => {
  // Neither has a station, one of them not even a team.
  expect(await gaps()).toEqual([
    [elsewhereId, 30],
    [communityId, 20],
  ])
  await city.offered()
  city.pass(49 * 60)
  await city.graph.fulfilDuties()
  // One order that nobody has taken up, for one volunteer: 10 and the most of 30.
  expect(await gaps('first: 1')).toEqual([[communityId, 60]])
  const station = { communityId, stationKind: 'COMMUNITY_STATION', name: '服务站' }
  await city.done(secretary, 'openStation', station, 'station')
  const { data } = await ask(streetOfficer, 'first: 1')
  expect(data.volunteerSupplyGaps).toEqual([
    {
      community: { id: communityId },
      points: 40,
      factors: [
        { code: 'UNCLAIMED_ORDERS', figure: 1, points: 10, most: 40 },
        { code: 'ORDERS_PER_HUNDRED_VOLUNTEERS', figure: 100, points: 30, most: 30 },
        { code: 'NO_STATION', figure: 1, points: 0, most: 20 },
        { code: 'NO_TEAM', figure: 1, points: 0, most: 10 },
      ],
    },
  ])
})

test('the ranking of a street costs three database calls, as that of one community', async () => {
  const callsFor = (scopeId: string) => {
    const query = `{ volunteerSupplyGaps(scopeId: "${scopeId}") { points } }`
    return databaseCalls(city.graph.connection, () => city.graph.ask(streetOfficer, query))
  }
  expect([await callsFor(streetId), await callsFor(communityId)]).toEqual([3, 3])
})

test('the ranking is for those in charge, and of a bounded length', async () => {
  expect((await ask(resident)).errorCode).toBe('FORBIDDEN')
  expect((await ask(streetOfficer, 'first: 0')).errorCode).toBe('BAD_USER_INPUT')
  expect((await ask(streetOfficer, 'first: 101')).errorCode).toBe('BAD_USER_INPUT')
  expect((await ask(streetOfficer, 'first: 100')).errorCode).toBeUndefined()
})
