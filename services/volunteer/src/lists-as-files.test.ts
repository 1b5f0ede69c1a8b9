import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anonymous, type Caller } from '@onecore/access/caller'
import { personNamed } from '@onecore/testing/callers'
import { fileOf } from './testing/file-of.js'
import {
  communityId,
  elsewhereId,
  resident,
  secretary,
  streetId,
  type VolunteerCity,
  volunteerCity,
  worker,
} from './testing/volunteer-city.js'

let city: VolunteerCity
let orderId: string
const file = (caller: Caller, field: string) => fileOf(city.graph, caller, `{ ${field} { csv { url } } }`)
const scope = (id: string) => `scopeId: "${id}"`

beforeAll(async () => {
  city = await volunteerCity()
  orderId = await city.delivered(90)
  await city.done(resident, 'signVolunteerOrder', { orderId, rating: 5 }, 'order')
  const station = { communityId, name: '康盛站', stationKind: 'COMMUNITY_STATION' }
  await city.done(secretary, 'openStation', station, 'station')
  const proof = {
    teamId: city.team,
    insurer: '人保',
    policyNumber: '-7',
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
  }
  await city.done(worker, 'recordInsuranceProof', proof, 'proof')
  await city.done(worker, 'publiciseVolunteerHours', { communityId }, 'publication')
})
afterAll(() => city?.graph.stop())

describe('everybody', () => {
  test('gets stations, and the communities that have none', async () => {
    expect(await file(anonymous, `stations(${scope(streetId)})`)).toEqual([
      expect.objectContaining({ Name: '康盛站', Kind: 'COMMUNITY_STATION', Community: communityId }),
    ])
    const without = await file(anonymous, `communitiesWithoutStation(${scope(streetId)})`)
    expect(without).toEqual([{ Community: elsewhereId, 'Lies in': streetId }])
  })

  test('gets teams, notices and trainings', async () => {
    expect(await file(anonymous, `volunteerTeams(${scope(streetId)})`)).toEqual([
      expect.objectContaining({ Team: city.team, Name: '四叶草', Status: 'ACTIVE', 'Became part of': '' }),
    ])
    expect(await file(anonymous, `hourPublications(${scope(communityId)})`)).toEqual([
      expect.objectContaining({ Community: communityId, Entries: '1', Minutes: '90' }),
    ])
    expect(await file(resident, 'volunteerTrainings')).toEqual([])
  })
})

describe('those in charge of a community', () => {
  test('get its volunteers and their insurance', async () => {
    expect(await file(worker, `volunteers(${scope(communityId)})`)).toEqual([
      expect.objectContaining({
        Person: personNamed('volunteer'),
        Teams: '四叶草',
        'Age band': 'ADULT',
        'Guardian consents': 'FALSE',
      }),
    ])
    expect(await file(worker, 'insuranceProofs')).toEqual([
      expect.objectContaining({ Team: '四叶草', Insurer: '人保', Policy: "'-7", 'Last day': '2026-12-31' }),
    ])
  })

  const expected = `unitsWithoutVolunteerTeam(${scope(communityId)}, year: 2026)`
  test.each(['hourCorrections', 'starAwards', 'volunteerCertificates', 'safetyIncidents', expected])(
    'get %s',
    async (list) => {
      expect(await file(secretary, list)).toEqual([])
    },
  )
})

describe('a volunteer', () => {
  test('gets their own hours', async () => {
    expect(await fileOf(city.graph, city.volunteer, '{ myVolunteering { hours { csv { url } } } }')).toEqual([
      expect.objectContaining({ Order: orderId, Minutes: '90', Team: '四叶草', 'Taken back by': '' }),
    ])
  })

  test('gets nobody else among the volunteers', async () => {
    expect(await file(resident, `volunteers(${scope(communityId)})`)).toEqual([])
  })
})

test('a filter that is too long for a link is told, not cut', async () => {
  const states = Array(2_000).fill('OFFERED').join(', ')
  const { errors } = await city.graph.ask(
    worker,
    `{ volunteerOrders(filter: { states: [${states}] }) { csv { url } } }`,
  )
  expect(errors).toMatchObject([{ message: expect.stringContaining('too long for a link') }])
})
