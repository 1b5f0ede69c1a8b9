import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { stableId } from '@onecore/kernel/type-id'
import { holder, person } from '@onecore/testing/callers'
import { type PartyBuildingCity, partyBuildingCity } from '../testing/party-building-city.js'

let city: PartyBuildingCity
let school: string
let department: string

beforeAll(async () => {
  city = await partyBuildingCity()
  const { administrator, done, communityId } = city
  const ofCommunity = { name: '康盛小学', category: 'SCHOOL', communityId }
  school = await done(administrator, 'registerUnit', ofCommunity, 'unit')
  department = await done(administrator, 'registerUnit', { name: '市民政局', category: 'CITY_DEPARTMENT' }, 'unit')
})
afterAll(() => city.graph.stop())

const committee = () => ({
  bodyKind: 'COMMUNITY_JOINT_COMMITTEE',
  name: '康盛社区联合党委',
  scopeId: city.communityId,
  memberUnitIds: [school],
})

test('units join and leave, and keep their own place in the tree', async () => {
  const { secretary, done, graph } = city
  const jointBodyId = await done(secretary, 'foundJointBody', committee(), 'jointBody')
  const join = { jointBodyId, unitId: department }
  await done(secretary, 'joinJointBody', join, 'jointBody')
  expect(await city.refused(secretary, 'joinJointBody', join)).toEqual(['ALREADY_MEMBER'])
  const stranger = stableId('unit', 'stranger')
  expect(await city.refused(secretary, 'joinJointBody', { jointBodyId, unitId: stranger })).toEqual(['UNIT_UNKNOWN'])

  const { data } = await graph.ask(
    person('anybody'),
    `{ jointBody(id: "${jointBodyId}") { memberCount community { name } division { name } members { name community { name } } }
       unit(id: "${department}") { jointBodies { name } }
       units(scopeId: "${city.communityId}") { edges { node { name } } } }`,
  )
  expect(data.jointBody).toMatchObject({
    memberCount: 2,
    community: { name: '康盛社区' },
    division: null,
    members: [{ name: '康盛小学' }, { name: '市民政局', community: null }],
  })
  expect(data.unit.jointBodies).toEqual([{ name: '康盛社区联合党委' }])
  expect(data.units.edges).toEqual([{ node: { name: '康盛小学' } }])

  await done(secretary, 'leaveJointBody', join, 'jointBody')
  expect(await city.refused(secretary, 'leaveJointBody', join)).toEqual(['NOT_A_MEMBER'])
})

test('each kind belongs to one level, and is founded by who leads there', async () => {
  const { administrator, secretary, streetOfficer, cityId, streetId, districtId } = city
  const found = (caller: typeof secretary, input: object) =>
    city.refused(caller, 'foundJointBody', { ...committee(), ...input })
  expect(await found(administrator, { bodyKind: 'CITY_CONFERENCE', scopeId: cityId })).toEqual([])
  expect(await found(administrator, { bodyKind: 'CITY_CONFERENCE', scopeId: districtId })).toEqual([
    'SCOPE_DOES_NOT_FIT',
  ])
  expect(await found(administrator, { scopeId: stableId('comm', 'nowhere') })).toEqual(['SCOPE_UNKNOWN'])
  expect(await found(administrator, { memberUnitIds: [stableId('unit', 'stranger')] })).toEqual(['UNIT_UNKNOWN'])
  expect(await found(streetOfficer, { bodyKind: 'STREET_WORKING_COMMITTEE', scopeId: streetId })).toEqual([])
  await expect(found(secretary, { scopeId: city.elsewhereId })).rejects.toThrow('FORBIDDEN')
  const elsewhere = holder('other', 'COMMUNITY_SECRETARY', city.elsewhereId)
  await expect(found(elsewhere, {})).rejects.toThrow('FORBIDDEN')
})

test('a body has room for 100 members', async () => {
  const { administrator, done } = city
  const units: string[] = []
  for (let number = 0; number < 99; number += 1) {
    const unit = { name: `单位${number}`, category: 'CITY_DEPARTMENT' }
    units.push(await done(administrator, 'registerUnit', unit, 'unit'))
  }
  const conference = { ...committee(), bodyKind: 'CITY_CONFERENCE', scopeId: city.cityId, memberUnitIds: units }
  const jointBodyId = await done(administrator, 'foundJointBody', conference, 'jointBody')
  expect(await city.refused(administrator, 'joinJointBody', { jointBodyId, unitId: school })).toEqual([])
  expect(await city.refused(administrator, 'joinJointBody', { jointBodyId, unitId: department })).toEqual([
    'TOO_MANY_MEMBERS',
  ])
})

test('a unit is registered in a community that exists', async () => {
  const communityId = await city.done(
    city.administrator,
    'addCommunity',
    { name: '已撤社区', streetId: city.streetId },
    'community',
  )
  await city.done(city.administrator, 'dissolveCommunity', { communityId }, 'community')
  const unit = { name: '小学', category: 'SCHOOL', communityId }
  expect(await city.refused(city.administrator, 'registerUnit', unit)).toEqual(['COMMUNITY_DISSOLVED'])
})
