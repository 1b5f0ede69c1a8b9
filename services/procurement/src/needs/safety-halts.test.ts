import { afterAll, beforeAll, expect, test } from '@jest/globals'
import {
  safetyHaltWidened,
  safetyIncidentReported,
  safetyIncidentResolved,
} from '@onecore/events/contracts/volunteer-safety'
import { stableId } from '@onecore/kernel/type-id'
import { holder } from '@onecore/testing/callers'
import {
  aNeed,
  cityId,
  communityId,
  neighborId,
  officer,
  type ProcurementCity,
  procurementCity,
  streetId,
} from '../testing/procurement-city.js'

let city: ProcurementCity

beforeAll(async () => {
  city = await procurementCity()
})
afterAll(() => city.graph.stop())

const isHalted = async (needId: string): Promise<boolean> => {
  const query = 'query($id: ID!) { procurementNeed(id: $id) { isHaltedForSafety } }'
  return (await city.graph.ask(officer, query, { id: needId })).data.procurementNeed.isHaltedForSafety
}

test('a need shows, to who decides about it, that volunteers are halted from such help there', async () => {
  const [meals, visits] = [await city.need(), await city.need({ category: 'HOME_VISIT' })]
  const neighbor = holder('neighbor secretary', 'COMMUNITY_SECRETARY', neighborId)
  const nearby = await city.done(neighbor, 'collectNeed', 'need', { ...aNeed, communityId: neighborId })
  const shown = async () => [await isHalted(meals), await isHalted(visits), await isHalted(nearby)]
  expect(await shown()).toEqual([false, false, false])

  const incidentId = stableId('safety', 'test/scald')
  const street = [cityId, streetId]
  const incident = { incidentId, communityId, category: aNeed.category, severity: 'SERIOUS' as const }
  const here = { ...incident, haltedPath: [...street, communityId] }
  await city.graph.receive(safetyIncidentReported, incidentId, here)
  expect(await shown()).toEqual([true, false, false])
  await city.graph.receive(safetyHaltWidened, incidentId, { ...incident, haltedPath: street })
  expect(await shown()).toEqual([true, false, true])

  // It warns and refuses nothing: what volunteers must not do now may be just what has to be bought.
  const review = await city.graph.run(
    officer,
    'reviewNeed',
    { needId: meals, contentKinds: ['PUBLIC_SERVICE'] },
    'need { status }',
  )
  expect(review).toMatchObject({ need: { status: 'REVIEWED' } })
  await city.graph.receive(safetyIncidentResolved, incidentId, { ...here, resolution: 'CLOSED' })
  expect(await shown()).toEqual([false, false, false])
})
