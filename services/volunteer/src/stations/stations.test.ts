import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anonymous, type Caller } from '@onecore/access/caller'
import { stationOpened } from '@onecore/events/contracts/volunteer'
import { holder } from '@onecore/testing/callers'
import { databaseCalls } from '@onecore/testing/database-calls'
import {
  communityId,
  dissolvedId,
  elsewhereId,
  secretary,
  streetId,
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

const station = { communityId, stationKind: 'COMMUNITY_STATION', name: '康盛社区志愿服务工作站' }
const administrator = holder('administrator', 'ADMINISTRATOR', streetId)

describe('a station', () => {
  test('is opened by the community’s secretary and found by everybody', async () => {
    const stationId = await city.done(secretary, 'openStation', station, 'station')
    expect(await city.graph.told(stationOpened)).toMatchObject([{ subject: stationId, data: { communityId } }])

    const { data } = await city.graph.ask(
      anonymous,
      'query($scope: ID!) { stations(scopeId: $scope) { edges { node { id name stationKind community { id } } } } }',
      { scope: streetId },
    )
    expect(data.stations.edges).toEqual([
      { node: { id: stationId, name: station.name, stationKind: station.stationKind, community: { id: communityId } } },
    ])
  })

  test('is not opened in a community that was dissolved', async () => {
    const open = (id: string) => city.refusals(administrator, 'openStation', { ...station, communityId: id })
    expect(await open(dissolvedId)).toEqual(['COMMUNITY_DISSOLVED'])
    expect(await open(communityId)).toEqual([])
  })

  test('is not opened by somebody who runs no community', async () => {
    const secretaryElsewhere = holder('secretary elsewhere', 'COMMUNITY_SECRETARY', dissolvedId)
    await expect(city.refusals(worker, 'openStation', station)).rejects.toThrow('FORBIDDEN')
    await expect(city.refusals(secretaryElsewhere, 'openStation', station)).rejects.toThrow('FORBIDDEN')
  })

  test('is not an online head station: that one is part of the installation', async () => {
    const head = { ...station, stationKind: 'ONLINE_HEAD' }
    expect(await city.refusals(secretary, 'openStation', head)).toEqual(['INVALID_INPUT'])
  })
})

describe('where there is no station', () => {
  const query = `query($scope: ID!, $place: [_Any!]!) {
    communitiesWithoutStation(scopeId: $scope, first: 1) { edges { node { id } } pageInfo { hasNextPage } }
    _entities(representations: $place) {
      ... on Division { volunteering { stationCoverage { communityCount withStationCount } } } } }`

  test('is listed; a centre that people walk into is no station, a dissolved community needs none', async () => {
    const place = [{ __typename: 'Division', id: streetId }]
    const ask = async () => (await city.graph.ask(anonymous, query, { scope: streetId, place })).data
    const before = { edges: [{ node: { id: elsewhereId } }], pageInfo: { hasNextPage: false } }
    const centre = { ...station, communityId: elsewhereId, stationKind: 'OFFLINE_CENTRE' }
    await city.done(administrator, 'openStation', centre, 'station')
    const centres = `{ stations(scopeId: "${streetId}", stationKind: OFFLINE_CENTRE) { edges { node { stationKind } } } }`
    const { data } = await city.graph.ask(anonymous, centres)
    expect(data.stations.edges).toEqual([{ node: { stationKind: 'OFFLINE_CENTRE' } }])
    expect(await ask()).toMatchObject({
      communitiesWithoutStation: before,
      _entities: [{ volunteering: { stationCoverage: { communityCount: 2, withStationCount: 1 } } }],
    })
    await city.done(administrator, 'openStation', { ...station, communityId: elsewhereId }, 'station')
    expect(await ask()).toMatchObject({
      communitiesWithoutStation: { edges: [] },
      _entities: [{ volunteering: { stationCoverage: { communityCount: 2, withStationCount: 2 } } }],
    })
  })

  test('is counted for many places with as many database calls as for one', async () => {
    const places = [
      { __typename: 'Division', id: streetId },
      { __typename: 'Community', id: communityId },
      { __typename: 'Community', id: elsewhereId },
    ]
    const coverage = `query($places: [_Any!]!) { _entities(representations: $places) {
      ... on Division { volunteering { stationCoverage { communityCount withStationCount } } }
      ... on Community { volunteering { stationCoverage { communityCount withStationCount } } } } }`
    const callsFor = (some: typeof places) =>
      databaseCalls(city.graph.connection, () => city.graph.ask(anonymous, coverage, { places: some }))
    expect(await callsFor(places)).toBe(await callsFor(places.slice(0, 1)))
    const { data } = await city.graph.ask(anonymous, coverage, { places })
    const figures = data._entities.map((place: { volunteering: object }) => place.volunteering)
    expect(figures).toEqual([
      { stationCoverage: { communityCount: 2, withStationCount: 2 } },
      { stationCoverage: { communityCount: 1, withStationCount: 1 } },
      { stationCoverage: { communityCount: 1, withStationCount: 1 } },
    ])
  })
})

describe('opening times', () => {
  test('are changed by those who work there, and say whether it is open now', async () => {
    // 10:00 on a Monday in Beijing.
    const time = { weekday: 1, fromMinute: 540, toMinute: 600, isOffHours: false }
    const stationId = await city.done(secretary, 'openStation', { ...station, openingTimes: [time] }, 'station')
    const change = (more: object, caller = worker) =>
      city.graph.run(
        caller,
        'changeStationHours',
        { stationId, openingTimes: [{ ...time, ...more }] },
        'station { isOpenNow openingTimes { isOffHours isSynthetic } }',
      )
    expect(await change({})).toMatchObject({ station: { isOpenNow: false } })
    expect(await change({ toMinute: 601, isOffHours: true })).toMatchObject({
      station: { isOpenNow: true, openingTimes: [{ isOffHours: true, isSynthetic: false }] },
    })
    expect(await change({ toMinute: 540 })).toMatchObject({ userErrors: [{ code: 'INVALID_INPUT' }] })
    await expect(change({}, workerElsewhere)).rejects.toThrow('FORBIDDEN')

    const query = `{ stations(scopeId: "${communityId}", first: 1) { edges { node { availableActions { action allowed reasons } } } } }`
    const offered = async (caller: Caller) => {
      const { data } = await city.graph.ask(caller, query)
      return data.stations.edges[0].node.availableActions
    }
    expect(await offered(worker)).toEqual([{ action: 'changeStationHours', allowed: true, reasons: [] }])
    expect(await offered(workerElsewhere)).toMatchObject([{ allowed: false, reasons: ['NOT_YOURS'] }])
  })
})
