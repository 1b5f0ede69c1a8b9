import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anonymous, type Caller } from '@onecore/access/caller'
import { caseRouted } from '@onecore/events/contracts/party-building-cases'
import { warmHeartItemConcluded, warmHeartItemSuggested } from '@onecore/events/contracts/self-governance'
import { stableId } from '@onecore/kernel/type-id'
import { holder, person, personNamed } from '@onecore/testing/callers'
import type { TestSubgraph } from '@onecore/testing/subgraph'
import {
  caseId,
  codesOf,
  communityId,
  elsewhereId,
  made,
  secretary,
  secretaryElsewhere,
  selfGovernanceCity,
  streetId,
  worker,
} from '../testing/self-governance-city.js'

let graph: TestSubgraph
beforeAll(async () => {
  graph = await selfGovernanceCity()
})
afterAll(() => graph.stop())

const resident = person('resident')
const unitId = stableId('unit', 'test/school')
const liaison = holder('liaison', 'UNIT_LIAISON', unitId)
const input = { communityId, category: 'LIGHTING', title: 'A lamp', description: 'The stairs are dark.' }

const suggest = () => made(graph, resident, 'suggestWarmHeartItem', input, 'item')
const step = (caller: Caller, name: string, itemId: string, more: object = {}) =>
  graph.run(caller, name, { itemId, ...more }, 'item { status mode claimant { kind unit { id } person { id } } }')

/** A published matter, to be delivered in this mode. */
async function published(mode: string): Promise<string> {
  const itemId = await suggest()
  await step(secretary, 'studyWarmHeartItem', itemId, { opinion: 'Needed.' })
  await step(secretary, 'selectWarmHeartItem', itemId, { mode })
  await step(worker, 'publishWarmHeartItem', itemId)
  return itemId
}
/** A matter that is done and waits for the residents. */
async function done(): Promise<string> {
  const itemId = await published('CLAIM')
  await step(liaison, 'claimWarmHeartItem', itemId, { claimantKind: 'UNIT', claimantId: unitId })
  await step(liaison, 'beginWarmHeartItem', itemId)
  await step(liaison, 'finishWarmHeartItem', itemId, { outcome: 'The lamp shines.' })
  return itemId
}
const concludedOf = async (itemId: string) =>
  (await graph.told(warmHeartItemConcluded)).filter(({ subject }) => subject === itemId).map(({ data }) => data)

describe('a heart-warming matter', () => {
  test('is studied, selected, published, claimed, delivered and acknowledged', async () => {
    const itemId = await done()
    expect(await concludedOf(itemId)).toEqual([])
    expect(await step(resident, 'acknowledgeWarmHeartItem', itemId, { rating: 5 })).toMatchObject({
      item: { status: 'ACKNOWLEDGED', claimant: { kind: 'UNIT', unit: { id: unitId } } },
    })
    expect(await concludedOf(itemId)).toMatchObject([{ isFulfilled: true, outcome: 'ACKNOWLEDGED' }])
  })

  test('that does not help is returned', async () => {
    const itemId = await done()
    await expect(step(worker, 'returnWarmHeartItem', itemId, { outcome: 'x' })).rejects.toThrow('FORBIDDEN')
    expect(await step(resident, 'returnWarmHeartItem', itemId, { outcome: 'Still dark.' })).toMatchObject({
      item: { status: 'RETURNED' },
    })
    expect(await concludedOf(itemId)).toMatchObject([{ isFulfilled: false, outcome: 'RETURNED' }])
  })

  test('is not delivered before the party organization has screened it', async () => {
    const itemId = await suggest()
    const claim = { claimantKind: 'PARTY_ORGANIZATION', claimantId: communityId }
    expect(codesOf(await step(worker, 'claimWarmHeartItem', itemId, claim))).toEqual(['WRONG_STATE'])
    expect(codesOf(await step(worker, 'beginWarmHeartItem', itemId))).toEqual(['WRONG_STATE'])
    await expect(step(worker, 'studyWarmHeartItem', itemId, { opinion: 'x' })).rejects.toThrow('FORBIDDEN')
  })

  test('has one mode: a purchase is not claimed, and a claim not purchased', async () => {
    const toBuy = await published('PROCUREMENT')
    const toClaim = await published('CLAIM')
    const claim = { claimantKind: 'UNIT', claimantId: unitId }
    const need = { procurementNeedId: stableId('need', 'test/lamp') }
    expect(codesOf(await step(liaison, 'claimWarmHeartItem', toBuy, claim))).toEqual(['OTHER_MODE_CHOSEN'])
    expect(codesOf(await step(worker, 'procureWarmHeartItem', toClaim, need))).toEqual(['OTHER_MODE_CHOSEN'])
    expect(await step(worker, 'procureWarmHeartItem', toBuy, need)).toMatchObject({ item: { status: 'PROCURED' } })
    expect(await step(liaison, 'claimWarmHeartItem', toClaim, claim)).toMatchObject({ item: { status: 'CLAIMED' } })
    expect(codesOf(await step(secretary, 'selectWarmHeartItem', toBuy, { mode: 'CLAIM' }))).toEqual(['WRONG_STATE'])
  })

  test('is claimed in one’s own name', async () => {
    const itemId = await published('CLAIM')
    const claim = (caller: Caller, claimantKind: string, claimantId: string) =>
      step(caller, 'claimWarmHeartItem', itemId, { claimantKind, claimantId })
    const otherUnit = stableId('unit', 'test/other')
    expect(codesOf(await claim(liaison, 'UNIT', otherUnit))).toEqual(['NOT_YOURS_TO_CLAIM'])
    expect(codesOf(await claim(liaison, 'PARTY_MEMBER', personNamed('member')))).toEqual(['NOT_YOURS_TO_CLAIM'])
    expect(codesOf(await claim(worker, 'PARTY_ORGANIZATION', elsewhereId))).toEqual(['NOT_YOURS_TO_CLAIM'])
    expect(codesOf(await claim(worker, 'PARTY_MEMBER', communityId))).toEqual(['INVALID_INPUT'])
    await expect(claim(secretaryElsewhere, 'PARTY_ORGANIZATION', elsewhereId)).rejects.toThrow('FORBIDDEN')
    expect(await claim(worker, 'PARTY_MEMBER', personNamed('member'))).toMatchObject({
      item: { claimant: { kind: 'PARTY_MEMBER', person: { id: personNamed('member') } } },
    })
    const query = 'query($id: ID!) { warmHeartItem(id: $id) { claimant { kind person { id } } } }'
    const { data } = await graph.ask(anonymous, query, { id: itemId })
    expect(data.warmHeartItem.claimant).toEqual({ kind: 'PARTY_MEMBER', person: null })
  })

  test('is public once published', async () => {
    const read = async (id: string) =>
      (await graph.ask(anonymous, 'query($id: ID!) { warmHeartItem(id: $id) { status } }', { id })).data.warmHeartItem
    const itemId = await suggest()
    await step(secretary, 'studyWarmHeartItem', itemId, { opinion: 'Needed.' })
    await step(secretary, 'selectWarmHeartItem', itemId, { mode: 'CLAIM' })
    expect(await read(itemId)).toBeNull()
    await step(worker, 'publishWarmHeartItem', itemId)
    expect(await read(itemId)).toEqual({ status: 'PUBLISHED' })
  })

  test('can be declined, and withdrawn until it is selected', async () => {
    const declined = await suggest()
    await step(secretary, 'declineWarmHeartItem', declined, { outcome: 'The power company does it.' })
    expect(await concludedOf(declined)).toMatchObject([{ isFulfilled: false, outcome: 'DECLINED' }])
    const withdrawn = await suggest()
    await step(resident, 'withdrawWarmHeartItem', withdrawn, { outcome: 'Solved.' })
    expect(await concludedOf(withdrawn)).toMatchObject([{ outcome: 'WITHDRAWN' }])
    const late = await published('CLAIM')
    expect(codesOf(await step(resident, 'withdrawWarmHeartItem', late, { outcome: 'x' }))).toEqual(['WRONG_STATE'])
  })
})

describe('a matter that a case asks for', () => {
  const routed = {
    caseId,
    communityId,
    path: [streetId],
    target: 'WARM_HEART_ITEM',
    category: 'LIGHTING',
    mode: 'TEAM',
    servedPersonId: null,
    reportedByPersonId: null,
    isBlocking: true,
    risks: [],
    skills: [],
    dueAt: null,
  } as const
  const itemsOf = async (id: string): Promise<{ id: string; status: string }[]> => {
    const { data } = await graph.ask(
      secretary,
      `query($case: ID!) { _entities(representations: [{ __typename: "Case", id: $case }]) {
        ... on Case { topics { id } warmHeartItems { id status } } } }`,
      { case: id },
    )
    expect(data._entities[0].topics).toEqual([])
    return data._entities[0].warmHeartItems
  }
  const deliver = async (itemId: string) => {
    await step(secretary, 'studyWarmHeartItem', itemId, { opinion: 'Needed.' })
    await step(secretary, 'selectWarmHeartItem', itemId, { mode: 'CLAIM' })
    await step(worker, 'publishWarmHeartItem', itemId)
    await step(worker, 'claimWarmHeartItem', itemId, { claimantKind: 'PARTY_ORGANIZATION', claimantId: communityId })
    await step(worker, 'beginWarmHeartItem', itemId)
    await step(worker, 'finishWarmHeartItem', itemId, { outcome: 'Done.' })
  }

  test('reported by nobody in person is acknowledged by the community, and unblocks the case', async () => {
    await graph.receive(caseRouted, caseId, routed)
    const [item] = await itemsOf(caseId)
    expect(item?.status).toBe('SUGGESTED')
    const itemId = item?.id ?? ''
    expect(await graph.told(warmHeartItemSuggested)).toContainEqual(expect.objectContaining({ subject: itemId }))
    await deliver(itemId)
    expect(codesOf(await step(secretary, 'acknowledgeWarmHeartItem', itemId, { rating: 4 }))).toEqual([])
    expect(await concludedOf(itemId)).toMatchObject([{ caseId, isFulfilled: true }])
  })

  test('for somebody is acknowledged by them, not by the community', async () => {
    const otherCase = stableId('case', 'test/other')
    await graph.receive(caseRouted, otherCase, {
      ...routed,
      caseId: otherCase,
      servedPersonId: personNamed('grandmother'),
    })
    const itemId = (await itemsOf(otherCase))[0]?.id ?? ''
    await deliver(itemId)
    await expect(step(secretary, 'acknowledgeWarmHeartItem', itemId, { rating: 5 })).rejects.toThrow('FORBIDDEN')
    const acknowledged = await step(person('grandmother'), 'acknowledgeWarmHeartItem', itemId, { rating: 5 })
    expect(acknowledged).toMatchObject({ item: { status: 'ACKNOWLEDGED' } })
  })
})
