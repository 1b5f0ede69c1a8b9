import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anonymous, type Caller } from '@onecore/access/caller'
import { caseRouted } from '@onecore/events/contracts/party-building-cases'
import { topicCollected, topicConcluded } from '@onecore/events/contracts/self-governance'
import { person, personNamed } from '@onecore/testing/callers'
import type { TestSubgraph } from '@onecore/testing/subgraph'
import {
  caseId,
  codesOf,
  communityId,
  made,
  registered,
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
const input = { communityId, category: 'PARKING', title: 'Parking', description: 'Cars block the fire lane.' }
const suggest = (caller: Caller = resident) => made(graph, caller, 'suggestTopic', input, 'topic')
const step = (caller: Caller, name: string, topicId: string, more: object = {}) =>
  graph.run(caller, name, { topicId, ...more }, 'topic { status forum version }')
const vote = { resolution: 'Bollards.', memberCount: 20, presentCount: 14 }

/** A topic that the council has discussed; `forum` is what the party organization found. */
async function discussed(forum = 'COUNCIL'): Promise<string> {
  const topicId = await suggest()
  await step(secretary, 'screenTopic', topicId, { forum })
  await step(worker, 'admitTopic', topicId)
  await step(worker, 'discussTopic', topicId, { discussion: 'Everybody spoke.' })
  return topicId
}
const concludedOf = async (topicId: string) =>
  (await graph.told(topicConcluded)).filter(({ subject }) => subject === topicId).map(({ data }) => data)

describe('a topic', () => {
  test('goes from suggestion over the council’s decision to its result', async () => {
    const topicId = await discussed()
    expect(await step(worker, 'adoptTopic', topicId, vote)).toMatchObject({ topic: { status: 'EXECUTING' } })
    expect(await concludedOf(topicId)).toEqual([])
    expect(await step(worker, 'concludeTopic', topicId, { outcome: 'Bollards stand.' })).toMatchObject({
      topic: { status: 'CONCLUDED' },
    })
    expect(await concludedOf(topicId)).toMatchObject([{ isFulfilled: true, outcome: 'CARRIED_OUT', caseId: null }])
  })

  test('is decided only with two thirds of the members present', async () => {
    const topicId = await discussed()
    expect(codesOf(await step(worker, 'rejectTopic', topicId, { ...vote, presentCount: 13 }))).toEqual(['NO_QUORUM'])
    expect(codesOf(await step(worker, 'adoptTopic', topicId, { ...vote, presentCount: 21 }))).toEqual(['INVALID_INPUT'])
    expect(await step(worker, 'rejectTopic', topicId, vote)).toMatchObject({ topic: { status: 'REJECTED' } })
    expect(await concludedOf(topicId)).toMatchObject([{ isFulfilled: false, outcome: 'REJECTED' }])
  })

  test.each([
    ['OWNERS_ASSEMBLY', 'RESERVED_FOR_OWNERS'],
    ['RESIDENTS_MEETING', 'RESERVED_FOR_RESIDENTS'],
    ['PUBLIC_AUTHORITY', 'PUBLIC_AUTHORITY_DUTY'],
  ])('that belongs to the %s is discussed, never decided, and referred', async (forum, code) => {
    const topicId = await discussed(forum)
    expect(codesOf(await step(worker, 'adoptTopic', topicId, vote))).toEqual([code])
    expect(codesOf(await step(worker, 'rejectTopic', topicId, vote))).toEqual([code])
    expect(codesOf(await step(secretary, 'referTopic', topicId, { forum: 'COUNCIL', outcome: 'x' }))).toEqual([
      'INVALID_INPUT',
    ])
    const referred = await step(secretary, 'referTopic', topicId, { forum, outcome: 'Sent on.' })
    expect(referred).toMatchObject({ topic: { status: 'REFERRED', forum } })
    expect(await concludedOf(topicId)).toMatchObject([{ isFulfilled: false, outcome: `REFERRED_TO_${forum}` }])
  })

  test('put off stays on the agenda', async () => {
    const topicId = await discussed()
    expect(await step(worker, 'deferTopic', topicId)).toMatchObject({ topic: { status: 'ADMITTED' } })
  })

  test('is screened by the party organization first; no step is skipped', async () => {
    const topicId = await suggest()
    expect(codesOf(await step(worker, 'admitTopic', topicId))).toEqual(['WRONG_STATE'])
    await expect(step(worker, 'screenTopic', topicId, { forum: 'COUNCIL' })).rejects.toThrow('FORBIDDEN')
    await expect(step(secretaryElsewhere, 'screenTopic', topicId, { forum: 'COUNCIL' })).rejects.toThrow('NOT_FOUND')
    expect(await step(secretary, 'refuseTopic', topicId, { outcome: 'Settled already.' })).toMatchObject({
      topic: { status: 'REFUSED' },
    })
  })

  test('can be taken back by whoever brought it, until the council has talked about it', async () => {
    const topicId = await suggest()
    await expect(step(person('neighbour'), 'withdrawTopic', topicId, { outcome: 'x' })).rejects.toThrow('NOT_FOUND')
    expect(await step(resident, 'withdrawTopic', topicId, { outcome: 'Solved.' })).toMatchObject({
      topic: { status: 'WITHDRAWN' },
    })
    const late = await discussed()
    expect(codesOf(await step(resident, 'withdrawTopic', late, { outcome: 'x' }))).toEqual(['WRONG_STATE'])
  })

  test('is open to migrants as to everybody else', async () => {
    const migrant = await registered(graph, { name: '李四', hukou: 'NON_LOCAL' })
    await expect(suggest({ ...resident, subject: 'test|migrant', personId: migrant })).resolves.toMatch(/^topic_/)
    await expect(suggest(anonymous)).rejects.toThrow('UNAUTHENTICATED')
    await expect(suggest({ ...resident, personId: null })).rejects.toThrow('FORBIDDEN')
  })

  test('is public from the agenda on, without who brought it', async () => {
    const topicId = await suggest()
    const read = async (caller: Caller) =>
      (await graph.ask(caller, 'query($id: ID!) { topic(id: $id) { status proposedBy { id } } }', { id: topicId })).data
        .topic
    expect(await read(anonymous)).toBeNull()
    expect(await read(resident)).toMatchObject({ status: 'COLLECTED' })
    await step(secretary, 'screenTopic', topicId, { forum: 'COUNCIL' })
    expect(await read(anonymous)).toBeNull()
    await step(worker, 'admitTopic', topicId)
    expect(await read(anonymous)).toEqual({ status: 'ADMITTED', proposedBy: null })
    expect(await read(person('neighbour'))).toEqual({ status: 'ADMITTED', proposedBy: { id: personNamed('resident') } })
  })

  test('tells what can be done with it, and what stands in the way', async () => {
    const topicId = await discussed('OWNERS_ASSEMBLY')
    const query = 'query($id: ID!) { topic(id: $id) { availableActions { action allowed reasons } } }'
    const { data } = await graph.ask(secretary, query, { id: topicId })
    expect(data.topic.availableActions).toEqual([
      { action: 'adoptTopic', allowed: false, reasons: ['RESERVED_FOR_OWNERS'] },
      { action: 'rejectTopic', allowed: false, reasons: ['RESERVED_FOR_OWNERS'] },
      { action: 'deferTopic', allowed: true, reasons: [] },
      { action: 'referTopic', allowed: true, reasons: [] },
    ])
  })

  test('counts as open until its end', async () => {
    const open = async () => {
      await graph.foldCounters()
      const query = `query($id: ID!) { _entities(representations: [{ __typename: "Community", id: $id }]) {
        ... on Community { selfGovernance { openTopicCount } } } }`
      return (await graph.ask(anonymous, query, { id: communityId })).data._entities[0].selfGovernance.openTopicCount
    }
    const before = await open()
    const topicId = await suggest()
    expect(await open()).toBe(before + 1)
    await step(resident, 'withdrawTopic', topicId, { outcome: 'Solved.' })
    expect(await open()).toBe(before)
  })
})

describe('a topic that a case asks for', () => {
  test('is opened when the case is routed to the council, and unblocks it at its end', async () => {
    await graph.receive(caseRouted, caseId, {
      caseId,
      communityId,
      path: [streetId],
      target: 'TOPIC',
      category: 'PARKING',
      mode: 'TEAM',
      servedPersonId: null,
      reportedByPersonId: personNamed('resident'),
      isBlocking: true,
      risks: [],
      skills: [],
      dueAt: null,
    })
    const { data } = await graph.ask(
      secretary,
      `query($case: ID!) { _entities(representations: [{ __typename: "Case", id: $case }]) {
        ... on Case { topics { id status proposedBy { id } } warmHeartItems { id } } } }`,
      { case: caseId },
    )
    const [{ topics, warmHeartItems }] = data._entities
    expect(topics).toMatchObject([{ status: 'COLLECTED', proposedBy: { id: personNamed('resident') } }])
    expect(warmHeartItems).toEqual([])
    expect(await graph.told(topicCollected)).toContainEqual(expect.objectContaining({ subject: topics[0].id }))

    await step(secretary, 'refuseTopic', topics[0].id, { outcome: 'Not for the council.' })
    expect(await concludedOf(topics[0].id)).toMatchObject([{ caseId, isFulfilled: false, outcome: 'REFUSED' }])
  })
})
