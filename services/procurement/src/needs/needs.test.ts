import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { caseRouted } from '@onecore/events/contracts/party-building-cases'
import { procurementNeedConcluded, procurementNeedCreated } from '@onecore/events/contracts/procurement'
import { stableId } from '@onecore/kernel/type-id'
import { holder, person, personNamed } from '@onecore/testing/callers'
import {
  aNeed,
  caseId,
  cityId,
  communityId,
  dissolvedId,
  neighborId,
  officer,
  officerElsewhere,
  type ProcurementCity,
  procurementCity,
  secretary,
  streetId,
} from '../testing/procurement-city.js'

let city: ProcurementCity

beforeAll(async () => {
  city = await procurementCity()
})
afterAll(() => city.graph.stop())

const step = (caller: typeof officer, name: string, needId: string, more = {}) =>
  city.graph.run(caller, name, { needId, ...more }, 'need { status reason contentKinds }')
const review = (caller: typeof officer, needId: string, contentKinds = ['PUBLIC_SERVICE']) =>
  step(caller, 'reviewNeed', needId, { contentKinds })
const toldOf = async (needId: string) =>
  (await city.graph.told(procurementNeedConcluded)).filter(({ subject }) => subject === needId)

describe('a need of a community', () => {
  test('is reviewed and planned by the street office, and met by a project', async () => {
    const needId = await city.need({ field: 'CHARITY' })
    expect(await city.counts('Community', communityId)).toMatchObject({ openNeedCount: 1 })
    expect(await review(officer, needId)).toMatchObject({ need: { status: 'REVIEWED' } })
    expect(await step(officer, 'planNeed', needId)).toMatchObject({ need: { status: 'PLANNED' } })
    expect(await toldOf(needId)).toEqual([])

    const projectId = await city.project()
    expect(await step(officer, 'concludeNeed', needId, { projectId })).toMatchObject({ need: { status: 'CONCLUDED' } })
    expect(await toldOf(needId)).toMatchObject([
      { data: { outcome: 'MET', isFulfilled: true, caseId: null, projectId } },
    ])
    expect(await city.counts('Community', communityId)).toMatchObject({ openNeedCount: 0 })

    const { data } = await city.graph.ask(
      secretary,
      'query($id: ID!) { procurementNeed(id: $id) { field { name } project { id } author { id } timeline { move } } }',
      { id: needId },
    )
    expect(data.procurementNeed).toEqual({
      field: { name: 'Charity' },
      project: { id: projectId },
      author: { id: secretary.personId },
      timeline: ['COLLECT', 'REVIEW', 'PLAN', 'CONCLUDE'].map((move) => ({ move })),
    })
  })

  test('cannot skip a step', async () => {
    const needId = await city.need()
    expect(await step(officer, 'planNeed', needId)).toMatchObject({ need: null, userErrors: [{ code: 'WRONG_STATE' }] })
  })

  test('is not met by a project that serves another community', async () => {
    const needId = await city.need()
    await review(officer, needId)
    await step(officer, 'planNeed', needId)
    const conclude = async (communityIds: string[]) =>
      step(officer, 'concludeNeed', needId, { projectId: await city.project({ communityIds }) })
    expect(await conclude([neighborId])).toMatchObject({
      userErrors: [{ code: 'PROJECT_SERVES_ELSEWHERE', field: ['projectId'] }],
    })
    expect(await conclude([neighborId, communityId])).toMatchObject({ need: { status: 'CONCLUDED' } })
  })

  test('is declined with a reason, before or after its review', async () => {
    const [early, late] = [await city.need(), await city.need()]
    await review(officer, late)
    for (const needId of [early, late]) {
      expect(await step(officer, 'declineNeed', needId, { reason: 'No budget this year.' })).toMatchObject({
        need: { status: 'DECLINED', reason: 'No budget this year.' },
      })
      expect(await toldOf(needId)).toMatchObject([{ data: { outcome: 'DECLINED', isFulfilled: false } }])
    }
  })

  test('is withdrawn by the community, not by the street office', async () => {
    const needId = await city.need()
    const reason = { reason: 'Volunteers cook now.' }
    await expect(step(officer, 'withdrawNeed', needId, reason)).rejects.toThrow('FORBIDDEN')
    expect(await step(secretary, 'withdrawNeed', needId, reason)).toMatchObject({ need: { status: 'WITHDRAWN' } })
    expect(await toldOf(needId)).toMatchObject([{ data: { outcome: 'WITHDRAWN', projectId: null } }])
  })

  test('is decided by the purchaser: a community reviews nothing, another street sees nothing', async () => {
    const needId = await city.need()
    await expect(review(secretary, needId)).rejects.toThrow('FORBIDDEN')
    await expect(review(officerElsewhere, needId)).rejects.toThrow('NOT_FOUND')
    await expect(review(person('resident'), needId)).rejects.toThrow('FORBIDDEN')
  })

  test('is not stated for a community that was dissolved', async () => {
    const here = holder('last secretary', 'COMMUNITY_SECRETARY', dissolvedId)
    const input = { ...aNeed, communityId: dissolvedId }
    expect(await city.graph.run(here, 'collectNeed', input, 'need { id }')).toMatchObject({
      need: null,
      userErrors: [{ code: 'COMMUNITY_DISSOLVED', field: ['communityId'] }],
    })
  })

  test('may not be in a field without a published name', async () => {
    const collected = await city.graph.run(secretary, 'collectNeed', { ...aNeed, field: 'UNNAMED_9' }, 'need { id }')
    expect(collected).toMatchObject({ userErrors: [{ code: 'INVALID_INPUT', field: ['field'] }] })
  })
})

describe('what may not be purchased', () => {
  test('"recruit 3 clerks" is stopped when it is stated, and the refusal says by which article', async () => {
    const clerks = { ...aNeed, description: 'Recruit 3 clerks', contentKinds: ['HIRING_OR_LABOR_DISPATCH'] }
    const input = '$input: CollectNeedInput!'
    const { data } = await city.graph.ask(
      secretary,
      `mutation(${input}) { collectNeed(input: $input) { need { id } userErrors { code field message } } }`,
      { input: clerks },
    )
    expect(data.collectNeed).toMatchObject({
      need: null,
      userErrors: [
        { code: 'ON_NEGATIVE_LIST', field: ['contentKinds'], message: expect.stringContaining('art. 10 (5)') },
      ],
    })
  })

  test('is stopped at review when it was declared as a service; then it can only be declined', async () => {
    const needId = await city.need({ description: 'Recruit 3 clerks' })
    expect(await review(officer, needId, ['PUBLIC_SERVICE', 'HIRING_OR_LABOR_DISPATCH'])).toMatchObject({
      need: null,
      userErrors: [{ code: 'ON_NEGATIVE_LIST' }],
    })
    expect(await step(officer, 'declineNeed', needId, { reason: 'Order 102, art. 10 (5).' })).toMatchObject({
      need: { status: 'DECLINED' },
    })
  })

  test('what a reviewer confirms is what counts', async () => {
    const needId = await city.need()
    expect(await review(officer, needId, ['AUXILIARY_SERVICE'])).toMatchObject({
      need: { contentKinds: ['AUXILIARY_SERVICE'] },
    })
  })
})

describe('whoever stated a need does not decide about it', () => {
  // One person with both posts, as it happens in small places.
  const both = holder('both', 'COMMUNITY_SECRETARY', communityId)
  const author = { ...both, mandates: [...both.mandates, ...officer.mandates] }
  const stated = () => city.done(author, 'collectNeed', 'need', aNeed)

  test('neither by review nor by refusal', async () => {
    const needId = await stated()
    const refused = { need: null, userErrors: [{ code: 'AUTHOR_DECIDES' }] }
    expect(await review(author, needId)).toMatchObject(refused)
    expect(await step(author, 'declineNeed', needId, { reason: 'Changed my mind.' })).toMatchObject(refused)
    expect(await review(officer, needId)).toMatchObject({ need: { status: 'REVIEWED' } })
    expect(await step(author, 'planNeed', needId)).toMatchObject(refused)
  })

  test('and sees so beforehand', async () => {
    const needId = await stated()
    const query = 'query($id: ID!) { procurementNeed(id: $id) { availableActions { action allowed reasons } } }'
    const { data } = await city.graph.ask(author, query, { id: needId })
    expect(data.procurementNeed.availableActions).toEqual([
      { action: 'reviewNeed', allowed: false, reasons: ['AUTHOR_DECIDES'] },
      { action: 'declineNeed', allowed: false, reasons: ['AUTHOR_DECIDES'] },
      { action: 'withdrawNeed', allowed: true, reasons: [] },
    ])
  })
})

describe('a need that a case asks for', () => {
  const routed = (id: string) =>
    ({
      caseId: id,
      communityId,
      path: [cityId, streetId],
      target: 'PROCUREMENT_NEED',
      category: 'ELDERLY_MEALS',
      mode: 'AGENCY',
      servedPersonId: personNamed('grandmother'),
      reportedByPersonId: personNamed('resident'),
      isBlocking: true,
      risks: [],
      skills: [],
      dueAt: null,
    }) as const
  const query = `query($case: ID!) { _entities(representations: [{ __typename: "Case", id: $case }]) { ... on Case {
    procurementNeeds { id status description contentKinds case { id } } } } }`
  const needsOf = async (caller: typeof officer, id: string) => {
    const { data } = await city.graph.ask(caller, query, { case: id })
    return data._entities[0].procurementNeeds
  }

  test('is opened when the case is routed to purchase, and not otherwise', async () => {
    await city.graph.receive(caseRouted, caseId, routed(caseId))
    await city.graph.receive(caseRouted, caseId, { ...routed(caseId), target: 'VOLUNTEER_ORDER' })
    const [need, ...others] = await needsOf(secretary, caseId)
    expect(others).toEqual([])
    expect(need).toMatchObject({ status: 'COLLECTED', description: null, contentKinds: [], case: { id: caseId } })
    const created = await city.graph.told(procurementNeedCreated)
    expect(created.at(-1)).toMatchObject({ subject: need.id, data: { caseId, communityId } })
  })

  test('is seen by who reported the matter, and by nobody else from outside', async () => {
    const reported = stableId('case', 'test/reported')
    await city.graph.receive(caseRouted, reported, routed(reported))
    expect(await needsOf(person('resident'), reported)).toHaveLength(1)
    expect(await needsOf(person('neighbor'), reported)).toEqual([])
  })

  test.each<[string, string, (needId: string) => Promise<unknown>]>([
    ['declined', 'DECLINED', (needId) => step(officer, 'declineNeed', needId, { reason: 'No budget.' })],
    ['withdrawn', 'WITHDRAWN', (needId) => step(secretary, 'withdrawNeed', needId, { reason: 'Settled.' })],
    [
      'met',
      'MET',
      async (needId) => {
        await review(officer, needId)
        await step(officer, 'planNeed', needId)
        return step(officer, 'concludeNeed', needId, { projectId: await city.project() })
      },
    ],
  ])('when it is %s, the case hears of it', async (word, outcome, end) => {
    const blocked = stableId('case', `test/${word}`)
    await city.graph.receive(caseRouted, blocked, routed(blocked))
    const [need] = await needsOf(officer, blocked)
    await end(need.id)
    expect(await toldOf(need.id)).toMatchObject([{ data: { caseId: blocked, outcome } }])
  })
})
