import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { consentWithdrawn, personErased } from '@onecore/events/contracts/self-governance'
import { person } from '@onecore/testing/callers'
import type { TestSubgraph } from '@onecore/testing/subgraph'
import { as, exampleIdNumber, shown } from '../testing/registry.js'
import {
  codesOf,
  communityId,
  registered,
  secretary,
  secretaryElsewhere,
  selfGovernanceCity,
  worker,
} from '../testing/self-governance-city.js'

let graph: TestSubgraph
beforeAll(async () => {
  graph = await selfGovernanceCity()
})
afterAll(() => graph.stop())

const child = { name: '小宝', birthDate: '2012-03-03' }

const run = (caller: Caller, name: string, input: Record<string, unknown>, fields = 'person { id }') =>
  graph.run(caller, name, input, fields)

describe('a person’s rights', () => {
  test('to correct: contact and hukou oneself, identity through the community', async () => {
    const id = await registered(graph, { phone: '13800000005' })
    expect(codesOf(await run(as(id), 'correctPerson', { personId: id, phone: '13800000006' }))).toEqual([])
    expect(await shown(graph, as(id), id)).toMatchObject({ maskedPhone: '138****0006' })
    expect(codesOf(await run(as(id), 'correctPerson', { personId: id, name: '李四' }))).toEqual([
      'COMMUNITY_MUST_VERIFY',
    ])
    expect(codesOf(await run(worker, 'correctPerson', { personId: id, name: '李四' }))).toEqual([])
    expect(await shown(graph, as(id), id)).toMatchObject({ displayName: '李四' })
    await registered(graph, { idNumber: exampleIdNumber })
    expect(codesOf(await run(worker, 'correctPerson', { personId: id, idNumber: exampleIdNumber }))).toEqual([
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

    // Over the counter: the community records a withdrawal, never a consent.
    await run(as(id), 'giveConsent', consent)
    await expect(run(secretaryElsewhere, 'withdrawConsent', consent)).rejects.toThrow('NOT_FOUND')
    expect(codesOf(await run(worker, 'withdrawConsent', consent))).toEqual([])
  })

  test('to be erased: nothing is left but the id, and everybody is told', async () => {
    const id = await registered(graph, { phone: '13800000008' })
    await expect(run(worker, 'erasePerson', { personId: id })).rejects.toThrow('FORBIDDEN')
    expect(codesOf(await run(as(id), 'erasePerson', { personId: id }))).toEqual([])
    expect(await graph.told(personErased)).toMatchObject([{ subject: id, data: { personId: id } }])
    const row = await graph.connection.collection('persons').findOne({ _id: id as never })
    expect(row).toMatchObject({ sealedName: null, sealedPhone: null, phoneIndex: null, isErased: true, consents: [] })
    expect(await shown(graph, worker, id)).toMatchObject({ displayName: null, maskedPhone: null })
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
    expect(await shown(graph, as(guardianPersonId), id)).toMatchObject({ registration: { isUnder14: true } })

    const consent = { personId: id, purpose: 'YOUNG_REPORTERS' }
    expect(codesOf(await run(as(id), 'giveConsent', consent))).toEqual(['GUARDIAN_MUST_CONSENT'])
    expect(codesOf(await run(as(guardianPersonId), 'giveConsent', consent))).toEqual([])
    const before = graph.now
    graph.now = new Date('2026-03-03T00:00:00+08:00')
    expect(codesOf(await run(as(id), 'giveConsent', { ...consent, purpose: 'OTHER' }))).toEqual([])
    graph.now = before
  })
})
