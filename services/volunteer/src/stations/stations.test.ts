import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anonymous } from '@onecore/access/caller'
import { stationOpened } from '@onecore/events/contracts/volunteer'
import { holder } from '@onecore/testing/callers'
import {
  communityId,
  dissolvedId,
  secretary,
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
