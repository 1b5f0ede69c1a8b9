import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { anonymous } from '@onecore/access/caller'
import {
  safetyHaltWidened,
  safetyIncidentReported,
  safetyIncidentResolved,
} from '@onecore/events/contracts/volunteer-safety'
import { stableId } from '@onecore/kernel/type-id'
import { type PartyBuildingCity, partyBuildingCity } from '../testing/party-building-city.js'

let city: PartyBuildingCity

beforeAll(async () => {
  city = await partyBuildingCity()
})
afterAll(() => city.graph.stop())

const incidentId = stableId('safety', 'test/fall')
const told = (communityId: string, haltedPath: string[]) => ({
  incidentId,
  communityId,
  category: 'HOME_VISIT',
  severity: 'SERIOUS' as const,
  haltedPath,
})
const haltsIn = async (communityId: string) => {
  const query = 'query($id: ID!) { community(id: $id) { safetyHalts { category incident { id } } } }'
  return (await city.graph.ask(anonymous, query, { id: communityId })).data.community.safetyHalts
}

test('a case is not routed to volunteers while help of its category is halted where it belongs', async () => {
  const route = async (more: object = {}) => {
    const caseId = await city.case('analyseCase', 'openCaseLedgerEntry', 'handleCase')
    const input = { caseId, target: 'VOLUNTEER_ORDER', mode: 'AGENCY', ...more }
    return city.refused(city.secretary, 'routeCase', input)
  }
  const path = [city.cityId, city.districtId]
  const elsewhere = told(city.elsewhereId, [...path, city.otherStreetId, city.elsewhereId])
  await city.graph.receive(safetyIncidentReported, incidentId, elsewhere)
  expect(await route()).toEqual([])
  expect(await haltsIn(city.elsewhereId)).toEqual([{ category: 'HOME_VISIT', incident: { id: incidentId } }])
  expect(await haltsIn(city.communityId)).toEqual([])
  await city.graph.receive(safetyIncidentResolved, incidentId, { ...elsewhere, resolution: 'DISMISSED' })

  const here = told(city.communityId, [...path, city.streetId, city.communityId])
  await city.graph.receive(safetyIncidentReported, incidentId, here)
  expect(await route()).toEqual(['HALTED_FOR_SAFETY'])
  expect(await route({ category: 'MEALS' })).toEqual([])
  expect(await route({ target: 'PROCUREMENT_NEED' })).toEqual([])

  await city.graph.receive(safetyHaltWidened, incidentId, { ...here, haltedPath: [...path, city.streetId] })
  expect(await route()).toEqual(['HALTED_FOR_SAFETY'])
  expect(await haltsIn(city.communityId)).toHaveLength(1)

  await city.graph.receive(safetyIncidentResolved, incidentId, { ...here, resolution: 'CLOSED' })
  expect(await route()).toEqual([])
  expect(await haltsIn(city.communityId)).toEqual([])
})
