import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { auditOf } from '@onecore/access/audit'
import type { Caller } from '@onecore/access/caller'
import { expired, person } from '@onecore/testing/callers'
import type { TestSubgraph } from '@onecore/testing/subgraph'
import { as, audited, everythingStored, exampleIdNumber } from '../testing/registry.js'
import {
  codesOf,
  communityId,
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

const run = (caller: Caller, name: string, input: Record<string, unknown>, fields = 'person { id }') =>
  graph.run(caller, name, input, fields)

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
    const stored = await everythingStored(graph)
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

  test('is the same look when the request is repeated at once, and shows nothing later or to somebody who no longer may', async () => {
    const id = await registered(graph)
    await graph.run(as(id), 'giveConsent', { personId: id, purpose: 'ACTIVITY_INVITATION' }, 'person { id }')
    const repeated = { purpose: 'ACTIVITY_INVITATION', idempotencyKey: 'look-once' }
    const nameFor = async (caller: Caller) => {
      const { revealed } = await reveal(caller, id, repeated)
      return (revealed as { name: string | null }).name
    }
    const looked = graph.now
    expect(await nameFor(worker)).toBe('王小明')
    graph.now = new Date(looked.getTime() + 10 * 60_000)
    expect(await nameFor(worker)).toBe('王小明')
    await expect(nameFor({ ...worker, mandates: secretaryElsewhere.mandates })).rejects.toThrow('FORBIDDEN')
    graph.now = new Date(looked.getTime() + 10 * 60_000 + 1)
    expect(await nameFor(worker)).toBeNull()
    graph.now = looked
    await graph.run(as(id), 'withdrawConsent', { personId: id, purpose: 'ACTIVITY_INVITATION' }, 'person { id }')
    expect(await nameFor(worker)).toBeNull()
    expect(await graph.connection.collection('disclosures').countDocuments({ personId: id })).toBe(1)
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
      expect(await audited(graph, id, 'personsByPhone')).toMatchObject([
        { purpose: 'CASE_HANDLING: Found a purse.', actorId: worker.personId, communityId },
      ])
    }
    expect((await byPhone(secretaryElsewhere, '13800000004')).data.personsByPhone).toEqual([])
    expect(await audited(graph, 'none', 'personsByPhone')).toMatchObject([{ actorId: secretaryElsewhere.personId }])
  })

  test('needs a number, a reason and a mandate', async () => {
    expect((await byPhone(worker, '12')).errorCode).toBe('BAD_USER_INPUT')
    expect((await byPhone(worker, '13800000004', '')).errorCode).toBe('BAD_USER_INPUT')
    expect((await byPhone(supervisor, '13800000004')).errorCode).toBe('FORBIDDEN')
    expect((await byPhone(person('neighbour'), '13800000004')).errorCode).toBe('FORBIDDEN')
  })

  test('finds by identity number', async () => {
    await registered(graph, { name: '欧阳测试', idNumber: exampleIdNumber })
    const query = `query($idNumber: String!) {
      personByIdNumber(idNumber: $idNumber, purpose: EMERGENCY, reason: "Ambulance.") { displayName registration { idNumberMask } } }`
    const ask = async (number: string) => graph.ask(worker, query, { idNumber: number })
    expect((await ask(exampleIdNumber)).data.personByIdNumber).toEqual({
      displayName: '欧**',
      registration: { idNumberMask: '1101**********002X' },
    })
    expect((await ask('440524188001010014')).data.personByIdNumber).toBeNull()
    expect((await ask('110105194912310021')).errorCode).toBe('BAD_USER_INPUT')
  })
})
