import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anonymous, type Caller, serviceCaller } from '@onecore/access/caller'
import { mandateGranted, mandateRevoked } from '@onecore/events/contracts/party-building'
import { teamRegistered } from '@onecore/events/contracts/volunteer'
import { stableId } from '@onecore/kernel/type-id'
import { holder, person, personNamed } from '@onecore/testing/callers'
import { testSubgraph } from '@onecore/testing/subgraph'
import { bootstrapAdministrator } from '../bootstrap.js'
import { partyBuildingService } from '../service.js'
import { type PartyBuildingCity, partyBuildingCity } from '../testing/party-building-city.js'

let city: PartyBuildingCity

beforeAll(async () => {
  city = await partyBuildingCity()
})
afterAll(() => city.graph.stop())

const oneDay = 86_400_000
const issuer = 'https://sso.example/'
const lookup = `query($issuer: String!, $subject: String!) { signInLookup(issuer: $issuer, subject: $subject) {
  personId kind mandates { id role scopeKind scopeId validFrom validTo } } }`
const lookUp = async (subject: string) =>
  (await city.graph.ask(serviceCaller('gateway'), lookup, { issuer, subject })).data.signInLookup

const grant = (caller: Caller, input: Record<string, unknown>) => city.refused(caller, 'grantMandate', input)
const asWorker = () => ({
  personId: personNamed('new worker'),
  role: 'COMMUNITY_WORKER',
  scopeKind: 'COMMUNITY',
  scopeId: city.communityId,
})

describe('a sign-in', () => {
  test('leads to the person and the mandates in force, for the gateway alone', async () => {
    const { administrator, graph, done } = city
    expect(await lookUp('li')).toBeNull()
    const sign = { issuer, subject: 'li', kind: 'PERSON', personId: personNamed('li') }
    const signInId = await done(administrator, 'linkSignIn', sign, 'signIn')
    const mandate = { ...asWorker(), personId: personNamed('li') }
    const today = await done(administrator, 'grantMandate', mandate, 'mandate')
    const tomorrow = { validFrom: new Date(graph.now.getTime() + oneDay).toISOString() }
    await done(administrator, 'grantMandate', { ...mandate, ...tomorrow }, 'mandate')

    expect(await lookUp('li')).toEqual({
      personId: personNamed('li'),
      kind: 'PERSON',
      mandates: [
        {
          id: today,
          role: 'COMMUNITY_WORKER',
          scopeKind: 'COMMUNITY',
          scopeId: city.communityId,
          validFrom: graph.now.toISOString(),
          validTo: null,
        },
      ],
    })
    for (const caller of [administrator, city.secretary, person('li')]) {
      expect((await graph.ask(caller, lookup, { issuer, subject: 'li' })).errorCode).toBe('FORBIDDEN')
    }
    expect((await graph.ask(anonymous, lookup, { issuer, subject: 'li' })).errorCode).toBe('UNAUTHENTICATED')

    expect(await city.refused(administrator, 'linkSignIn', sign)).toEqual(['ALREADY_LINKED'])
    await done(administrator, 'unlinkSignIn', { signInId }, 'signIn')
    expect(await lookUp('li')).toBeNull()
    expect(await city.refused(administrator, 'unlinkSignIn', { signInId })).toEqual(['NOT_LINKED'])
    await done(administrator, 'linkSignIn', sign, 'signIn')
  })

  test('of a person names the person, of a system names none', async () => {
    const link = (input: object) => city.refused(city.administrator, 'linkSignIn', { issuer, subject: 'x', ...input })
    expect(await link({ kind: 'PERSON' })).toEqual(['INVALID_INPUT'])
    expect(await link({ kind: 'SYSTEM', personId: personNamed('li') })).toEqual(['INVALID_INPUT'])
  })

  test('of a system gets its mandates by itself', async () => {
    const { administrator, done } = city
    const sign = { issuer, subject: 'sensors', kind: 'SYSTEM' }
    const signInId = await done(administrator, 'linkSignIn', sign, 'signIn')
    const system = { signInId, role: 'DEPARTMENT_SYSTEM', scopeKind: 'BANNER', scopeId: city.districtId }
    await done(administrator, 'grantMandate', system, 'mandate')
    expect(await lookUp('sensors')).toMatchObject({
      personId: null,
      kind: 'SYSTEM',
      mandates: [{ role: 'DEPARTMENT_SYSTEM', scopeId: city.districtId }],
    })
    const forPerson = { ...system, signInId: undefined, personId: personNamed('li') }
    expect(await grant(administrator, forPerson)).toEqual(['SYSTEM_NEEDED'])
  })

  test('is linked once, however many try at the same moment', async () => {
    const sign = { issuer, subject: 'twice', kind: 'PERSON', personId: personNamed('twice') }
    const codes = await Promise.all([1, 2].map(() => city.refused(city.administrator, 'linkSignIn', sign)))
    expect(codes.sort()).toEqual([[], ['ALREADY_LINKED']])
  })
})

describe('a mandate', () => {
  test('needs a scope that exists, of the kind it says, and a role that fits', async () => {
    const { administrator } = city
    const unknown = stableId('comm', 'nowhere')
    expect(await grant(administrator, { ...asWorker(), scopeId: unknown })).toEqual(['SCOPE_UNKNOWN'])
    expect(await grant(administrator, { ...asWorker(), scopeId: city.streetId })).toEqual(['SCOPE_DOES_NOT_FIT'])
    const street = { scopeKind: 'STREET', scopeId: city.streetId }
    expect(await grant(administrator, { ...asWorker(), ...street })).toEqual(['ROLE_NEEDS_OTHER_SCOPE'])
    expect(await grant(administrator, { ...asWorker(), ...street, role: 'STREET_OFFICER' })).toEqual([])
    expect(await grant(administrator, { ...asWorker(), personId: undefined })).toEqual(['INVALID_INPUT'])
  })

  test('has to be in force for a moment at least', async () => {
    const at = (milliseconds: number) => new Date(city.graph.now.getTime() + milliseconds).toISOString()
    const period = (validFrom: string, validTo: string) =>
      grant(city.administrator, { ...asWorker(), validFrom, validTo })
    expect(await period(at(5), at(5))).toEqual(['PERIOD_EMPTY'])
    expect(await period(at(5), at(6))).toEqual([])
    expect(await period(at(-5), at(0))).toEqual(['PERIOD_EMPTY'])
    expect(await period(at(-5), at(1))).toEqual([])
  })

  test('is granted by a secretary within the community, for the roles of the community', async () => {
    const { secretary, communityId, elsewhereId } = city
    expect(await grant(secretary, asWorker())).toEqual([])
    await expect(grant(secretary, { ...asWorker(), scopeId: elsewhereId })).rejects.toThrow('FORBIDDEN')
    await expect(grant(secretary, { ...asWorker(), role: 'COMMUNITY_SECRETARY' })).rejects.toThrow('FORBIDDEN')
    const worker = holder('worker', 'COMMUNITY_WORKER', communityId)
    await expect(grant(worker, asWorker())).rejects.toThrow('FORBIDDEN')
  })

  test('for a team can be granted as soon as the team is known', async () => {
    const teamId = stableId('team', 'test')
    const leader = { ...asWorker(), role: 'TEAM_LEADER', scopeKind: 'TEAM', scopeId: teamId }
    expect(await grant(city.administrator, leader)).toEqual(['SCOPE_UNKNOWN'])
    const team = { teamId, communityId: city.communityId, unitId: null, skills: [] }
    await city.graph.receive(teamRegistered, teamId, team)
    expect(await grant(city.secretary, leader)).toEqual([])
    await expect(grant(holder('s', 'COMMUNITY_SECRETARY', city.elsewhereId), leader)).rejects.toThrow('FORBIDDEN')
  })

  test('ends when it is revoked, once', async () => {
    const { graph, secretary, done } = city
    const mandateId = await done(secretary, 'grantMandate', asWorker(), 'mandate')
    await done(secretary, 'revokeMandate', { mandateId }, 'mandate')
    expect(await city.refused(secretary, 'revokeMandate', { mandateId })).toEqual(['MANDATE_ENDED'])
    expect(await graph.told(mandateRevoked)).toMatchObject([{ subject: mandateId, data: { mandateId } }])
    expect((await graph.told(mandateGranted)).length).toBeGreaterThan(1)
    const { data } = await graph.ask(person('new worker'), '{ my { personId mandates { id } } }')
    expect(data.my.personId).toBe(personNamed('new worker'))
    expect(data.my.mandates.map(({ id }: { id: string }) => id)).not.toContain(mandateId)
  })

  test('is seen by its holder, and by those whose jurisdiction it lies in', async () => {
    const seen = async (caller: Caller) => {
      const query = `{ mandates(filter: { scopeId: "${city.communityId}" }) { edges { node { role } } } }`
      return (await city.graph.ask(caller, query)).data.mandates.edges.length
    }
    const all = await seen(city.administrator)
    expect(all).toBeGreaterThan(3)
    expect(await seen(city.secretary)).toBe(all)
    expect(await seen(city.streetOfficer)).toBe(all)
    expect(await seen(holder('s', 'COMMUNITY_SECRETARY', city.elsewhereId))).toBe(0)
    expect(await seen(person('li'))).toBe(2)
    expect(await seen(person('nobody'))).toBe(0)
  })
})

test('the first administrator is appointed while there is none, once, even by two at the same moment', async () => {
  const graph = await testSubgraph(partyBuildingService)
  const owner = { issuer, subject: 'operator' }
  const appointed = await Promise.all([1, 2].map(() => bootstrapAdministrator(graph.connection, owner, graph.now)))
  expect(appointed.filter((id) => id !== null)).toHaveLength(1)
  expect(await bootstrapAdministrator(graph.connection, { issuer, subject: 'other' }, graph.now)).toBeNull()

  const { data } = await graph.ask(serviceCaller('gateway'), lookup, owner)
  expect(data.signInLookup).toMatchObject({
    personId: null,
    kind: 'PERSON',
    mandates: [{ role: 'ADMINISTRATOR', scopeKind: 'CITY' }],
  })
  // The mandate is for the city that is entered afterwards.
  const mandates = data.signInLookup.mandates.map((mandate: { validFrom: string }) => ({
    ...mandate,
    validFrom: new Date(mandate.validFrom),
  }))
  const caller: Caller = { kind: 'PERSON', subject: `${issuer}|operator`, personId: null, mandates }
  const input = { level: 'CITY', name: '鄂尔多斯市', areaCode: '150600' }
  const entered = await graph.run(caller, 'addDivision', input, 'division { id }')
  expect(entered).toMatchObject({ division: { id: mandates[0].scopeId } })
  await graph.stop()
})
