import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { auditOf } from '@onecore/access/audit'
import { anonymous, type Caller } from '@onecore/access/caller'
import { consentWithdrawn, personErased, personRegistered } from '@onecore/events/contracts/self-governance'
import { expired, holder, person } from '@onecore/testing/callers'
import type { TestSubgraph } from '@onecore/testing/subgraph'
import {
  codesOf,
  communityId,
  dissolvedId,
  elsewhereId,
  made,
  registered,
  secretary,
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

// The example of GB 11643; its bearer was born on 1949-12-31.
const idNumber = '11010519491231002X'
const child = { name: '小宝', birthDate: '2012-03-03' }

/** Somebody who is signed in as this person. */
const as = (personId: string): Caller => ({ ...person('somebody'), personId })
const run = (caller: Caller, name: string, input: object, fields = 'person { id }') =>
  graph.run(caller, name, input as Record<string, unknown>, fields)
const shown = async (caller: Caller, id: string) => {
  const query = `query($id: ID!) { _entities(representations: [{ __typename: "Person", id: $id }]) {
    ... on Person { displayName maskedPhone registration { hukou isUnder14 idNumberMask isErased } } } }`
  return (await graph.ask(caller, query, { id })).data._entities[0]
}
/** Everything that the service has written anywhere, as one text. */
const everythingStored = async () => {
  const { db } = graph.connection
  const collections = (await db?.collections()) ?? []
  const documents = await Promise.all(collections.map((collection) => collection.find().toArray()))
  return JSON.stringify(documents)
}
const audited = (targetId: string, action: string) => auditOf(graph.connection).find({ targetId, action }).toArray()

describe('a person in the registry', () => {
  test('is stored without one readable value, in no collection', async () => {
    const input = { communityId, name: '欧阳测试', phone: '138 0000 0001', idNumber, hukou: 'LOCAL' }
    const idempotencyKey = 'register-once'
    const id = await made(graph, worker, 'registerPerson', { ...input, idempotencyKey }, 'person')
    expect(await made(graph, worker, 'registerPerson', { ...input, idempotencyKey }, 'person')).toBe(id)

    const stored = await everythingStored()
    expect(stored).toContain(id)
    for (const value of ['欧阳', '13800000001', '138 0000', idNumber, '1949', '1101****']) {
      expect(stored).not.toContain(value)
    }
    expect(await graph.told(personRegistered)).toMatchObject([{ data: { personId: id, communityId, estateId: null } }])
    expect(await audited(id, 'registerPerson')).toMatchObject([{ purpose: 'REGISTRATION' }])
  })

  test('shows to each what is theirs to see', async () => {
    const id = await registered(graph, { phone: '+86 138-0000-0002', birthDate: '1980-05-05' })
    const registration = { hukou: 'LOCAL', isUnder14: false, idNumberMask: null, isErased: false }
    const nothing = { displayName: null, maskedPhone: null, registration: null }
    expect(await shown(anonymous, id)).toEqual(nothing)
    expect(await shown(person('neighbour'), id)).toEqual({ ...nothing, displayName: '王**' })
    expect(await shown(secretaryElsewhere, id)).toEqual({ ...nothing, displayName: '王**' })
    expect(await shown(supervisor, id)).toEqual({ ...nothing, displayName: '王**' })
    expect(await shown(expired(worker), id)).toEqual({ ...nothing, displayName: '王**' })
    expect(await shown(worker, id)).toEqual({ displayName: '王**', maskedPhone: '138****0002', registration })
    expect(await shown(as(id), id)).toEqual({ displayName: '王小明', maskedPhone: '138****0002', registration })
  })

  test('unknown here is an id and nothing more', async () => {
    expect(await shown(worker, person('unknown').personId ?? '')).toMatchObject({ displayName: null })
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

describe('personal data unmasked', () => {
  const values = '{ name phone idNumberMask birthDate disclosure { purpose reason fields } }'
  const reveal = (caller: Caller, personId: string, more: object = {}) =>
    run(
      caller,
      'revealPerson',
      { personId, purpose: 'CASE_HANDLING', reason: 'Calls back about the lamp.', fields: ['NAME', 'PHONE'], ...more },
      `revealed ${values}`,
    )

  test('is shown once, for a purpose that is audited and that the person can read', async () => {
    const id = await registered(graph, { name: '赵先生', phone: '13800000003', birthDate: '1970-01-01' })
    const { revealed } = await reveal(secretary, id)
    expect(revealed).toEqual({
      name: '赵先生',
      phone: '13800000003',
      idNumberMask: null,
      birthDate: null,
      disclosure: { purpose: 'CASE_HANDLING', reason: 'Calls back about the lamp.', fields: ['NAME', 'PHONE'] },
    })
    expect(await auditOf(graph.connection).find({ action: 'revealPerson' }).toArray()).toMatchObject([
      { purpose: 'CASE_HANDLING: Calls back about the lamp.', actorId: secretary.personId, communityId },
    ])
    const stored = await everythingStored()
    expect(stored).not.toContain('赵先生')
    expect(stored).not.toContain('13800000003')

    const query = `query($id: ID!) { _entities(representations: [{ __typename: "Person", id: $id }]) {
      ... on Person { disclosures { edges { node { reason actor { id } } } } } } }`
    const looks = async (caller: Caller) => (await graph.ask(caller, query, { id })).data._entities[0].disclosures.edges
    expect(await looks(as(id))).toEqual([
      { node: { reason: 'Calls back about the lamp.', actor: { id: secretary.personId } } },
    ])
    expect(await looks(person('neighbour'))).toEqual([])
  })

  test('is for the community where the person lives, and for supervision only to audit', async () => {
    const id = await registered(graph)
    await expect(reveal(secretaryElsewhere, id)).rejects.toThrow('FORBIDDEN')
    await expect(reveal(supervisor, id)).rejects.toThrow('FORBIDDEN')
    await expect(reveal(worker, id, { purpose: 'AUDIT' })).rejects.toThrow('FORBIDDEN')
    await expect(reveal(expired(secretary), id)).rejects.toThrow('FORBIDDEN')
    await expect(reveal(person('neighbour'), id)).rejects.toThrow('FORBIDDEN')
    expect(await reveal(supervisor, id, { purpose: 'AUDIT' })).toMatchObject({ revealed: { name: '王小明' } })
    expect(codesOf(await reveal(secretary, id, { reason: ' ' }))).toEqual(['INVALID_INPUT'])
    expect(codesOf(await reveal(secretary, id, { fields: [] }))).toEqual(['INVALID_INPUT'])
  })

  test('needs consent where no duty asks for it, and only as long as it is given', async () => {
    const id = await registered(graph)
    const invitation = { purpose: 'ACTIVITY_INVITATION' }
    expect(codesOf(await reveal(worker, id, invitation))).toEqual(['CONSENT_MISSING'])
    await run(as(id), 'giveConsent', { personId: id, purpose: 'ACTIVITY_INVITATION' })
    expect(codesOf(await reveal(worker, id, invitation))).toEqual([])
    await run(as(id), 'withdrawConsent', { personId: id, purpose: 'ACTIVITY_INVITATION' })
    expect(codesOf(await reveal(worker, id, invitation))).toEqual(['CONSENT_MISSING'])
  })
})

describe('an exact look-up', () => {
  const byPhone = (caller: Caller, phone: string, reason = 'Found a purse.') =>
    graph.ask(
      caller,
      'query($phone: String!, $reason: String!) { personsByPhone(phone: $phone, purpose: CASE_HANDLING, reason: $reason) { id displayName } }',
      { phone, reason },
    )

  test('finds who shares a phone, masked, and leaves who asked and why', async () => {
    const ids = [await registered(graph, { phone: '13800000004' }), await registered(graph, { phone: '13800000004' })]
    const { data } = await byPhone(worker, '１３８ 0000 0004')
    expect(data.personsByPhone).toEqual(ids.sort().map((id) => ({ id, displayName: '王**' })))
    for (const id of ids) {
      expect(await audited(id, 'personsByPhone')).toMatchObject([
        { purpose: 'CASE_HANDLING: Found a purse.', actorId: worker.personId, communityId },
      ])
    }
    expect((await byPhone(secretaryElsewhere, '13800000004')).data.personsByPhone).toEqual([])
    expect(await audited('none', 'personsByPhone')).toMatchObject([{ actorId: secretaryElsewhere.personId }])
  })

  test('needs a number, a reason and a mandate', async () => {
    expect((await byPhone(worker, '12')).errorCode).toBe('BAD_USER_INPUT')
    expect((await byPhone(worker, '13800000004', '')).errorCode).toBe('BAD_USER_INPUT')
    expect((await byPhone(supervisor, '13800000004')).errorCode).toBe('FORBIDDEN')
    expect((await byPhone(person('neighbour'), '13800000004')).errorCode).toBe('FORBIDDEN')
  })

  test('finds by identity number', async () => {
    const query = `query($idNumber: String!) {
      personByIdNumber(idNumber: $idNumber, purpose: EMERGENCY, reason: "Ambulance.") { displayName registration { idNumberMask } } }`
    const ask = async (number: string) => graph.ask(worker, query, { idNumber: number })
    expect((await ask(idNumber)).data.personByIdNumber).toEqual({
      displayName: '欧**',
      registration: { idNumberMask: '1101**********002X' },
    })
    expect((await ask('440524188001010014')).data.personByIdNumber).toBeNull()
    expect((await ask('110105194912310021')).errorCode).toBe('BAD_USER_INPUT')
  })
})

describe('a person’s rights', () => {
  test('to correct: contact and hukou oneself, identity through the community', async () => {
    const id = await registered(graph, { phone: '13800000005' })
    expect(codesOf(await run(as(id), 'correctPerson', { personId: id, phone: '13800000006' }))).toEqual([])
    expect(await shown(as(id), id)).toMatchObject({ maskedPhone: '138****0006' })
    expect(codesOf(await run(as(id), 'correctPerson', { personId: id, name: '李四' }))).toEqual([
      'COMMUNITY_MUST_VERIFY',
    ])
    expect(codesOf(await run(worker, 'correctPerson', { personId: id, name: '李四' }))).toEqual([])
    expect(await shown(as(id), id)).toMatchObject({ displayName: '李四' })
    expect(codesOf(await run(worker, 'correctPerson', { personId: id, idNumber }))).toEqual([
      'PERSON_ALREADY_REGISTERED',
    ])
    expect(codesOf(await run(worker, 'correctPerson', { personId: id, birthDate: child.birthDate }))).toEqual([
      'CHILD_NEEDS_GUARDIAN',
    ])
    expect(codesOf(await run(worker, 'correctPerson', { personId: id, guardianPersonId: id }))).toEqual([
      'OWN_GUARDIAN',
    ])
    await expect(run(person('neighbour'), 'correctPerson', { personId: id, phone: '13800000007' })).rejects.toThrow(
      'NOT_FOUND',
    )
  })

  test('to consent, and to withdraw it everywhere', async () => {
    const id = await registered(graph)
    const consent = { personId: id, purpose: 'NEWSLETTER' }
    await expect(run(worker, 'giveConsent', consent)).rejects.toThrow('FORBIDDEN')
    expect(codesOf(await run(as(id), 'giveConsent', consent))).toEqual([])
    expect(codesOf(await run(as(id), 'giveConsent', consent))).toEqual(['CONSENT_ALREADY_GIVEN'])
    expect(codesOf(await run(as(id), 'withdrawConsent', consent))).toEqual([])
    expect(codesOf(await run(as(id), 'withdrawConsent', consent))).toEqual(['CONSENT_MISSING'])
    expect(await graph.told(consentWithdrawn)).toContainEqual(expect.objectContaining({ data: consent }))
  })

  test('to be erased: nothing is left but the id, and everybody is told', async () => {
    const id = await registered(graph, { phone: '13800000008' })
    await expect(run(worker, 'erasePerson', { personId: id })).rejects.toThrow('FORBIDDEN')
    expect(codesOf(await run(as(id), 'erasePerson', { personId: id }))).toEqual([])
    expect(await graph.told(personErased)).toMatchObject([{ subject: id, data: { personId: id } }])
    const row = await graph.connection.collection('persons').findOne({ _id: id as never })
    expect(row).toMatchObject({ sealedName: null, sealedPhone: null, phoneIndex: null, isErased: true, consents: [] })
    expect(await shown(worker, id)).toMatchObject({ displayName: null, maskedPhone: null })
    expect(codesOf(await run(secretary, 'erasePerson', { personId: id }))).toEqual(['PERSON_ERASED'])
    expect(codesOf(await run(worker, 'correctPerson', { personId: id, name: '王五' }))).toEqual(['PERSON_ERASED'])
    const look = { personId: id, purpose: 'CARE_VISIT', reason: 'Visit.', fields: ['NAME'] }
    expect(codesOf(await run(worker, 'revealPerson', look, 'revealed { name }'))).toEqual(['PERSON_ERASED'])
  })
})

describe('a child under 14', () => {
  test('is registered with a guardian, who consents; on the birthday the child does', async () => {
    expect(codesOf(await run(worker, 'registerPerson', { communityId, hukou: 'LOCAL', ...child }))).toEqual([
      'CHILD_NEEDS_GUARDIAN',
    ])
    await registered(graph, { ...child, birthDate: '2012-03-02' })
    const guardianPersonId = await registered(graph)
    const id = await registered(graph, { ...child, guardianPersonId })
    expect(await shown(as(guardianPersonId), id)).toMatchObject({ registration: { isUnder14: true } })

    const consent = { personId: id, purpose: 'YOUNG_REPORTERS' }
    expect(codesOf(await run(as(id), 'giveConsent', consent))).toEqual(['GUARDIAN_MUST_CONSENT'])
    expect(codesOf(await run(as(guardianPersonId), 'giveConsent', consent))).toEqual([])
    const before = graph.now
    graph.now = new Date('2026-03-03T00:00:00+08:00')
    expect(codesOf(await run(as(id), 'giveConsent', { ...consent, purpose: 'OTHER' }))).toEqual([])
    graph.now = before
  })
})

describe('figures about people', () => {
  const figures = async () => {
    await graph.foldCounters()
    const query = `query($id: ID!) { _entities(representations: [{ __typename: "Community", id: $id }]) {
      ... on Community { selfGovernance { registeredPersonCount registeredPersonsByHukou { local nonLocal } } } } }`
    return (await graph.ask(anonymous, query, { id: elsewhereId })).data._entities[0].selfGovernance
  }
  const register = async (hukou: string, count: number) => {
    const input = { communityId: elsewhereId, name: '样例', hukou }
    for (let one = 0; one < count; one += 1) await made(graph, secretaryElsewhere, 'registerPerson', input, 'person')
  }

  test('are published from five upwards, and never so that a smaller one can be worked out', async () => {
    await register('LOCAL', 4)
    expect(await figures()).toEqual({
      registeredPersonCount: null,
      registeredPersonsByHukou: { local: null, nonLocal: null },
    })
    await register('LOCAL', 1)
    expect(await figures()).toEqual({
      registeredPersonCount: 5,
      registeredPersonsByHukou: { local: null, nonLocal: null },
    })
    await register('NON_LOCAL', 4)
    expect(await figures()).toEqual({
      registeredPersonCount: 9,
      registeredPersonsByHukou: { local: null, nonLocal: null },
    })
    await register('NON_LOCAL', 1)
    expect(await figures()).toEqual({ registeredPersonCount: 10, registeredPersonsByHukou: { local: 5, nonLocal: 5 } })
  })
})
