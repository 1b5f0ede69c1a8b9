import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anonymous, type Caller } from '@onecore/access/caller'
import { personRegistered } from '@onecore/events/contracts/self-governance'
import { expired, holder, person } from '@onecore/testing/callers'
import type { TestSubgraph } from '@onecore/testing/subgraph'
import { as, audited, everythingStored, exampleIdNumber, shown } from '../testing/registry.js'
import {
  codesOf,
  communityId,
  dissolvedId,
  elsewhereId,
  made,
  registered,
  secretaryElsewhere,
  selfGovernanceCity,
  supervisor,
  worker,
} from '../testing/self-governance-city.js'

let graph: TestSubgraph
beforeAll(async () => {
  graph = await selfGovernanceCity()
})
afterAll(() => graph.stop())

const run = (caller: Caller, name: string, input: Record<string, unknown>, fields = 'person { id }') =>
  graph.run(caller, name, input, fields)

describe('a person in the registry', () => {
  test('is stored without one readable value, in no collection', async () => {
    const input = { communityId, name: '欧阳测试', phone: '138 0000 0001', idNumber: exampleIdNumber, hukou: 'LOCAL' }
    const idempotencyKey = 'register-once'
    const id = await made(graph, worker, 'registerPerson', { ...input, idempotencyKey }, 'person')
    expect(await made(graph, worker, 'registerPerson', { ...input, idempotencyKey }, 'person')).toBe(id)

    const stored = await everythingStored(graph)
    expect(stored).toContain(id)
    for (const value of ['欧阳', '13800000001', '138 0000', exampleIdNumber, '1949', '1101****']) {
      expect(stored).not.toContain(value)
    }
    expect(await graph.told(personRegistered)).toMatchObject([{ data: { personId: id, communityId, estateId: null } }])
    expect(await audited(graph, id, 'registerPerson')).toMatchObject([{ purpose: 'REGISTRATION' }])
  })

  test('shows to each what is theirs to see', async () => {
    const id = await registered(graph, { phone: '+86 138-0000-0002', birthDate: '1980-05-05' })
    const registration = { hukou: 'LOCAL', isUnder14: false, idNumberMask: null, isErased: false }
    const nothing = { displayName: null, maskedPhone: null, registration: null }
    expect(await shown(graph, anonymous, id)).toEqual(nothing)
    expect(await shown(graph, person('neighbour'), id)).toEqual({ ...nothing, displayName: '王**' })
    expect(await shown(graph, secretaryElsewhere, id)).toEqual({ ...nothing, displayName: '王**' })
    expect(await shown(graph, supervisor, id)).toEqual({ ...nothing, displayName: '王**' })
    expect(await shown(graph, expired(worker), id)).toEqual({ ...nothing, displayName: '王**' })
    expect(await shown(graph, worker, id)).toEqual({ displayName: '王**', maskedPhone: '138****0002', registration })
    expect(await shown(graph, as(id), id)).toEqual({ displayName: '王小明', maskedPhone: '138****0002', registration })
  })

  test('unknown here is an id and nothing more', async () => {
    expect(await shown(graph, worker, person('unknown').personId ?? '')).toMatchObject({ displayName: null })
  })

  test('is registered once, by the community where they live', async () => {
    const again = { communityId, name: '欧阳测试', idNumber: '11010519491231002x', hukou: 'LOCAL' }
    expect(codesOf(await run(worker, 'registerPerson', again))).toEqual(['PERSON_ALREADY_REGISTERED'])
    const wrong = { communityId, name: '张三', hukou: 'LOCAL', idNumber: '110105194912310021' }
    expect(codesOf(await run(worker, 'registerPerson', wrong))).toEqual(['ID_NUMBER_INVALID'])
    const elsewhere = { communityId: elsewhereId, name: '张三', hukou: 'LOCAL' }
    await expect(run(worker, 'registerPerson', elsewhere)).rejects.toThrow('FORBIDDEN')
    await expect(run(person('resident'), 'registerPerson', elsewhere)).rejects.toThrow('FORBIDDEN')
    const gone = holder('former worker', 'COMMUNITY_WORKER', dissolvedId)
    expect(codesOf(await run(gone, 'registerPerson', { ...elsewhere, communityId: dissolvedId }))).toEqual([
      'COMMUNITY_DISSOLVED',
    ])
    const estate = { communityId: elsewhereId, name: '远处', estateKind: 'OTHER', buildingCount: 1, householdCount: 1 }
    const estateId = await made(graph, secretaryElsewhere, 'registerEstate', estate, 'estate')
    expect(codesOf(await run(worker, 'registerPerson', { ...elsewhere, communityId, estateId }))).toEqual([
      'ESTATE_ELSEWHERE',
    ])
  })

  test('a page of 100 people costs one database call for all their names', async () => {
    const ids = await Promise.all(Array.from({ length: 100 }, () => registered(graph)))
    const calls: string[] = []
    graph.connection.set('debug', (collection: string, method: string) => void calls.push(`${collection}.${method}`))
    const { data } = await graph.ask(
      worker,
      `query($all: [_Any!]!) { _entities(representations: $all) { ... on Person { displayName maskedPhone } } }`,
      { all: ids.map((id) => ({ __typename: 'Person', id })) },
    )
    graph.connection.set('debug', false)
    expect(data._entities).toHaveLength(100)
    expect(new Set(data._entities.map((one: { displayName: string }) => one.displayName))).toEqual(new Set(['王**']))
    expect(calls).toEqual(['persons.find'])
  })

  test('is listed for the community, and for nobody else', async () => {
    const query = 'query($id: ID!) { persons(scopeId: $id, first: 2) { edges { node { displayName } } } }'
    const { data } = await graph.ask(worker, query, { id: communityId })
    expect(data.persons.edges).toHaveLength(2)
    expect((await graph.ask(secretaryElsewhere, query, { id: communityId })).data.persons.edges).toEqual([])
    expect((await graph.ask(supervisor, query, { id: communityId })).errorCode).toBe('FORBIDDEN')
  })
})
