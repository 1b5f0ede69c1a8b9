import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type PartyBuildingCity, partyBuildingCity } from '../testing/party-building-city.js'

let city: PartyBuildingCity

beforeAll(async () => {
  city = await partyBuildingCity()
})
afterAll(() => city.graph.stop())

describe('two at the same moment', () => {
  const race = async (expectedVersion?: number) => {
    const caseId = await city.case()
    const input = { caseId, urgency: 'ORDINARY', ...(expectedVersion ? { expectedVersion } : {}) }
    return Promise.all(
      [city.secretary, city.worker].map((caller) => city.graph.run(caller, 'analyseCase', input, 'case { version }')),
    )
  }

  test('with the same expected version: one wins, the other is told the version there is now', async () => {
    const outcomes = await race(1)
    expect(outcomes.filter(({ userErrors }) => userErrors.length === 0)).toMatchObject([{ case: { version: 2 } }])
    expect(outcomes.filter(({ userErrors }) => userErrors.length > 0)).toMatchObject([
      { case: null, userErrors: [{ code: 'VERSION_CONFLICT', currentVersion: 2 }] },
    ])
  })

  test('without a version: one wins, the other finds the case in another state', async () => {
    const outcomes = await race()
    expect(outcomes.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['WRONG_STATE'])
  })

  test('with one idempotency key have one effect and the same answer', async () => {
    const input = {
      communityId: city.communityId,
      category: 'X',
      description: 'Help.',
      idempotencyKey: 'one and the same',
    }
    const [one, other] = await Promise.all(
      [1, 2].map(() => city.graph.run(city.resident, 'reportCase', input, 'case { id }')),
    )
    expect(one).toEqual(other)
    const changed = { ...input, description: 'Something else.' }
    expect(await city.refused(city.resident, 'reportCase', changed)).toEqual(['IDEMPOTENCY_KEY_REUSED'])
  })

  test('cannot merge two cases into each other', async () => {
    const [one, other] = [await city.case(), await city.case()]
    const merge = (caseId: string, intoCaseId: string) =>
      city.refused(city.secretary, 'mergeCase', { caseId, intoCaseId })
    const codes = await Promise.all([merge(one, other), merge(other, one)])
    expect(codes.sort()).toEqual([[], ['MERGES_INTO_CLOSED']])
  })
})
