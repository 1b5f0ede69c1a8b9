import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anonymous, type Caller } from '@onecore/access/caller'
import { caseCollected } from '@onecore/events/contracts/party-building-cases'
import { stableId } from '@onecore/kernel/type-id'
import { expired, holder, person, personNamed } from '@onecore/testing/callers'
import { type PartyBuildingCity, partyBuildingCity } from '../testing/party-building-city.js'

let city: PartyBuildingCity

beforeAll(async () => {
  city = await partyBuildingCity()
})
afterAll(() => city.graph.stop())

const matter = () => ({ communityId: city.communityId, category: 'HOME_VISIT', description: 'Needs help.' })
const seen = async (caller: Caller, caseId: string, fields: string) =>
  (await city.graph.ask(caller, `query($id: ID!) { case(id: $id) { ${fields} } }`, { id: caseId })).data.case

describe('intake', () => {
  test('knows three channels, and somebody who can appraise', async () => {
    const { worker, graph, refused, done } = city
    const visit = { ...matter(), channel: 'CADRE_VISIT' }
    expect(await refused(worker, 'recordCase', visit)).toEqual(['NOBODY_TO_APPRAISE'])
    const recorded = { ...visit, servedPersonId: personNamed('grandmother') }
    const caseId = await done(worker, 'recordCase', recorded, 'case')
    expect(await seen(person('grandmother'), caseId, 'channel')).toEqual({ channel: 'CADRE_VISIT' })
    await done(
      worker,
      'recordCase',
      { ...matter(), channel: 'PUBLIC_REPORT', reportedByPersonId: personNamed('li') },
      'case',
    )
    expect((await graph.told(caseCollected)).at(-1)).toMatchObject({
      data: {
        path: [city.cityId, city.districtId, city.streetId],
        channel: 'PUBLIC_REPORT',
        reportedByPersonId: personNamed('li'),
        servedPersonId: personNamed('li'),
      },
    })
  })

  test('takes digital collection from a system, and nothing else', async () => {
    const system: Caller = { ...holder('system', 'DEPARTMENT_SYSTEM', city.districtId), kind: 'SYSTEM', personId: null }
    const record = (channel: string) =>
      city.refused(system, 'recordCase', { ...matter(), channel, servedPersonId: personNamed('grandmother') })
    expect(await record('IT_COLLECTION')).toEqual([])
    await expect(record('CADRE_VISIT')).rejects.toThrow('FORBIDDEN')
  })

  test('is closed to those who are nobody, and to cadres of elsewhere', async () => {
    const { refused } = city
    await expect(refused(anonymous, 'reportCase', matter())).rejects.toThrow('UNAUTHENTICATED')
    await expect(refused({ ...person('x'), personId: null }, 'reportCase', matter())).rejects.toThrow('FORBIDDEN')
    const elsewhere = holder('elsewhere', 'COMMUNITY_WORKER', city.elsewhereId)
    const visit = { ...matter(), channel: 'CADRE_VISIT', servedPersonId: personNamed('li') }
    await expect(refused(elsewhere, 'recordCase', visit)).rejects.toThrow('FORBIDDEN')
    await expect(refused(expired(city.worker), 'recordCase', visit)).rejects.toThrow('FORBIDDEN')
  })

  test('takes 2,000 characters of any writing, and not one more, nor control characters', async () => {
    const report = (description: string) => city.refused(city.resident, 'reportCase', { ...matter(), description })
    expect(await report('帮'.repeat(1_999).concat('🙏'))).toEqual([])
    expect(await report('帮'.repeat(2_001))).toEqual(['INVALID_INPUT'])
    expect(await report('a\u0000b')).toEqual(['INVALID_INPUT'])
    expect(await report(' ')).toEqual(['INVALID_INPUT'])
  })

  test('happens in a community that exists', async () => {
    const { administrator, streetId } = city
    const communityId = await city.done(administrator, 'addCommunity', { name: '已撤', streetId }, 'community')
    await city.done(administrator, 'dissolveCommunity', { communityId }, 'community')
    const gone = { ...matter(), communityId }
    expect(await city.refused(city.resident, 'reportCase', gone)).toEqual(['COMMUNITY_DISSOLVED'])
    const unknown = { ...matter(), communityId: stableId('comm', 'nowhere') }
    await expect(city.refused(city.resident, 'reportCase', unknown)).rejects.toThrow('NOT_FOUND')
    expect(await city.refused(city.resident, 'reportCase', { ...matter(), communityId: 'x' })).toEqual([
      'INVALID_INPUT',
    ])
  })
})
