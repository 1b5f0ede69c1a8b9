import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { communityChanged, divisionChanged } from '@onecore/events/contracts/party-building'
import type { Envelope } from '@onecore/events/envelope'
import { typedEvent } from '@onecore/events/typed-event'
import { ensureKinds } from '@onecore/store/connection'
import { transact } from '@onecore/store/transaction'
import { Reader } from '@onecore/subgraph/command/reader'
import { findCounterDrift } from '@onecore/subgraph/counters/counter-drift'
import { communityReferences, divisionReferences } from '@onecore/subgraph/reference/community.model'
import { referenceFeature } from '@onecore/subgraph/reference/reference.feature'
import { person } from '@onecore/testing/callers'
import { partyBuildingCounters } from '../counters.js'
import { type PartyBuildingCity, partyBuildingCity } from '../testing/party-building-city.js'

let city: PartyBuildingCity

beforeAll(async () => {
  city = await partyBuildingCity()
})
afterAll(() => city.graph.stop())

const resident = person('anybody')

describe('the tree of divisions', () => {
  test('is public, counts its communities, and finds them by name and by area code', async () => {
    await city.graph.foldCounters()
    const { data } = await city.graph.ask(
      resident,
      `query($street: ID!) {
        city { areaCode communityCount children { name children { name communityCount } } }
        divisionByAreaCode(areaCode: "150603") { id level parent { name } }
        communities(scopeId: $street, filter: { nameContains: "康" }) { edges { node { name isSynthetic street { name } } } }
        none: communities(scopeId: $street, filter: { nameContains: "康.*" }) { edges { cursor } }
      }`,
      { street: city.streetId },
    )
    expect(data.city).toMatchObject({
      areaCode: '150600',
      communityCount: 2,
      children: [
        {
          name: '康巴什区',
          children: [
            { name: '城东街道', communityCount: 1 },
            { name: '青春山街道', communityCount: 1 },
          ],
        },
      ],
    })
    expect(data.divisionByAreaCode).toMatchObject({
      id: city.districtId,
      level: 'BANNER',
      parent: { name: '鄂尔多斯市' },
    })
    expect(data.communities.edges).toEqual([
      { node: { name: '康盛社区', isSynthetic: false, street: { name: '青春山街道' } } },
    ])
    expect(data.none.edges).toEqual([])
  })

  test('has one city, one division for a code, and each level under the one above', async () => {
    const { administrator, cityId, streetId, districtId } = city
    const add = (input: object) => city.refused(administrator, 'addDivision', { name: '测试', ...input })
    expect(await add({ level: 'CITY' })).toEqual(['CITY_EXISTS'])
    expect(await add({ level: 'BANNER', areaCode: '150603', parentId: cityId })).toEqual(['AREA_CODE_TAKEN'])
    expect(await add({ level: 'BANNER', areaCode: '15060', parentId: cityId })).toEqual(['INVALID_INPUT'])
    expect(await add({ level: 'STREET', parentId: cityId })).toEqual(['WRONG_PARENT'])
    expect(await add({ level: 'BANNER' })).toEqual(['WRONG_PARENT'])
    expect(await add({ level: 'BANNER', areaCode: '150602', parentId: cityId })).toEqual([])
    const inDistrict = { name: '测试社区', streetId: districtId }
    expect(await city.refused(administrator, 'addCommunity', inDistrict)).toEqual(['WRONG_PARENT'])
    expect(await city.refused(administrator, 'addCommunity', { ...inDistrict, streetId })).toEqual([])
  })

  test('is changed by administrators alone', async () => {
    const input = { communityId: city.communityId, name: '我的社区' }
    for (const caller of [resident, city.secretary, city.streetOfficer]) {
      await expect(city.graph.run(caller, 'renameCommunity', input, '__typename')).rejects.toThrow('FORBIDDEN')
    }
  })
})

describe('a community', () => {
  test('is renamed, moved once, and dissolved for good', async () => {
    const { administrator, streetId, otherStreetId, graph } = city
    const made = { name: '旧名社区', streetId, isSynthetic: true }
    const communityId = await city.done(administrator, 'addCommunity', made, 'community')
    await city.done(administrator, 'renameCommunity', { communityId, name: '新名社区' }, 'community')
    expect(await city.refused(administrator, 'moveCommunity', { communityId, streetId })).toEqual(['ALREADY_THERE'])
    const toDistrict = { communityId, streetId: city.districtId }
    expect(await city.refused(administrator, 'moveCommunity', toDistrict)).toEqual(['WRONG_PARENT'])
    await city.done(administrator, 'moveCommunity', { communityId, streetId: otherStreetId }, 'community')
    await city.done(administrator, 'dissolveCommunity', { communityId }, 'community')
    for (const [name, more] of Object.entries({
      renameCommunity: { name: 'x' },
      moveCommunity: { streetId },
      dissolveCommunity: {},
    })) {
      expect(await city.refused(administrator, name, { communityId, ...more })).toContain('COMMUNITY_DISSOLVED')
    }
    const told = (await graph.told(communityChanged)).filter(({ subject }) => subject === communityId)
    expect(told.map(({ data }) => data)).toMatchObject([
      { communityName: '旧名社区', streetId, path: [city.cityId, city.districtId, streetId], isDissolved: false },
      { communityName: '新名社区', streetId },
      { streetId: otherStreetId, path: [city.cityId, city.districtId, otherStreetId] },
      { isDissolved: true },
    ])
  })

  test('takes its cases, their counts and its units along when it moves', async () => {
    const { administrator, graph, communityId, otherStreetId, streetId } = city
    const caseId = await city.case()
    const unit = { name: '康盛小学', category: 'SCHOOL', communityId }
    const unitId = await city.done(administrator, 'registerUnit', unit, 'unit')
    await city.done(administrator, 'moveCommunity', { communityId, streetId: otherStreetId }, 'community')
    const moved = (await graph.told(communityChanged)).at(-1)?.data
    await graph.receive(communityChanged, communityId, communityChanged.data.parse(moved) as never)
    await graph.fulfilDuties()
    await graph.foldCounters()

    const query = `query($id: ID!) { case(id: $id) { id } division(id: "${streetId}") { caseHandling { openCount } }
      other: division(id: "${otherStreetId}") { caseHandling { openCount } }
      units(scopeId: "${otherStreetId}") { edges { node { id } } } }`
    const seenBy = (caller: typeof resident) => graph.ask(caller, query, { id: caseId })
    const { data } = await seenBy(city.secretary)
    expect(data).toMatchObject({
      case: { id: caseId },
      division: { caseHandling: { openCount: 0 } },
      other: { caseHandling: { openCount: 1 } },
      units: { edges: [{ node: { id: unitId } }] },
    })
    expect((await seenBy(city.streetOfficer)).data.case).toBeNull()

    await city.done(administrator, 'moveCommunity', { communityId, streetId }, 'community')
    const back = (await graph.told(communityChanged)).at(-1)?.data
    await graph.receive(communityChanged, communityId, communityChanged.data.parse(back) as never)
    await graph.fulfilDuties()
    expect((await seenBy(city.streetOfficer)).data.case).toEqual({ id: caseId })
    expect(await findCounterDrift(graph.connection, partyBuildingCounters)).toEqual([])
  })
})

test('other services learn the same paths from the events as are stored here', async () => {
  const { connection } = city.graph
  await ensureKinds(connection, [communityReferences, divisionReferences])
  const hear = async (envelope: Envelope | undefined) => {
    const reaction = referenceFeature.reactions?.find(({ contract }) => contract.type === envelope?.type)
    if (!reaction || !envelope) throw new Error('no such event, or nobody reacts to it')
    const event = typedEvent(envelope, reaction.contract.data.parse(envelope.data))
    await transact(connection, async (session) => {
      const read = new Reader(connection, session)
      const run = () => Promise.reject(new Error('copies need no command'))
      await reaction.handle(event, { tx: { connection, session }, now: city.graph.now, read, run })
    })
  }
  const of = (id: string) => (envelopes: Envelope[]) => envelopes.find(({ subject }) => subject === id)
  await hear(await city.graph.told(divisionChanged).then(of(city.streetId)))
  await hear(await city.graph.told(communityChanged).then(of(city.elsewhereId)))

  const read = new Reader(connection)
  expect(await read.find(divisionReferences, city.streetId)).toMatchObject({
    path: [city.cityId, city.districtId, city.streetId],
  })
  expect(await read.find(communityReferences, city.elsewhereId)).toMatchObject({
    path: [city.cityId, city.districtId, city.otherStreetId, city.elsewhereId],
    isActive: true,
  })
})
