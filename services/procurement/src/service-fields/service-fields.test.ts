import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { anonymous } from '@onecore/access/caller'
import { type ProcurementCity, procurementCity } from '../testing/procurement-city.js'

let city: ProcurementCity

beforeAll(async () => {
  city = await procurementCity()
})
afterAll(() => city.graph.stop())

test('nine fields, three of them with the name that was published, and no invented ones', async () => {
  const { data } = await city.graph.ask(anonymous, '{ serviceFields { code name } }')
  const fields: { name: string | null }[] = data.serviceFields
  expect(fields).toHaveLength(9)
  expect(fields.map(({ name }) => name).filter((name) => name !== null)).toEqual([
    'Charity',
    'Culture and sport',
    'Counselling and rights',
  ])
})
