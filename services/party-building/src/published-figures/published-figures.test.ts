import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { stableId } from '@onecore/kernel/type-id'
import { holder, person } from '@onecore/testing/callers'
import { type PartyBuildingCity, partyBuildingCity } from '../testing/party-building-city.js'

let city: PartyBuildingCity

beforeAll(async () => {
  city = await partyBuildingCity()
})
afterAll(() => city.graph.stop())

const figure = {
  metric: 'VOLUNTEERS',
  value: 120_000,
  qualifier: 'ABOUT',
  asOf: '2018-06-30',
  source: 'Article of 2018',
}

test('the latest figure of each metric is shown as it was published', async () => {
  const { administrator, cityId, communityId, graph } = city
  const publish = (input: object) =>
    city.done(administrator, 'publishFigure', { ...figure, scopeId: cityId, ...input }, 'figure')
  await publish({ asOf: '2020-01-01', value: 170_000 })
  await publish({})
  await publish({ metric: 'COMMUNITIES', value: 217, qualifier: 'EXACT' })
  await publish({ metric: 'HOUSEHOLDS', value: 6381, qualifier: 'EXACT', scopeId: communityId })
  const fields = 'publishedFigures { metric statistic { value qualifier asOf source } }'
  const { data } = await graph.ask(
    person('anybody'),
    `{ city { ${fields} } community(id: "${communityId}") { ${fields} } }`,
  )
  const source = figure.source
  expect(data.city.publishedFigures).toEqual([
    { metric: 'COMMUNITIES', statistic: { value: 217, qualifier: 'EXACT', asOf: '2018-06-30', source } },
    { metric: 'VOLUNTEERS', statistic: { value: 170_000, qualifier: 'ABOUT', asOf: '2020-01-01', source } },
  ])
  expect(data.community.publishedFigures).toMatchObject([{ metric: 'HOUSEHOLDS', statistic: { value: 6381 } }])
})

test('a figure is of today at the latest, and of a place that exists', async () => {
  const refused = (input: object) =>
    city.refused(city.administrator, 'publishFigure', { ...figure, scopeId: city.cityId, ...input })
  expect(await refused({ asOf: '2026-03-02' })).toEqual([])
  expect(await refused({ asOf: '2026-03-03' })).toEqual(['NOT_YET_TRUE'])
  expect(await refused({ scopeId: stableId('div', 'nowhere') })).toEqual(['SCOPE_UNKNOWN'])
  expect(await refused({ value: -1 })).toEqual(['INVALID_INPUT'])
})

test('a supervisor publishes within their own banner', async () => {
  const supervisor = holder('supervisor', 'CITY_SUPERVISOR', city.districtId)
  const publish = (scopeId: string) => city.refused(supervisor, 'publishFigure', { ...figure, scopeId })
  expect(await publish(city.communityId)).toEqual([])
  await expect(publish(city.cityId)).rejects.toThrow('FORBIDDEN')
})
