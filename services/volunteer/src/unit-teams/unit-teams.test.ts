import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anonymous, type Caller } from '@onecore/access/caller'
import { agreementEnded, agreementSigned, unitChanged } from '@onecore/events/contracts/party-building'
import { stableId } from '@onecore/kernel/type-id'
import { holder } from '@onecore/testing/callers'
import { databaseCalls } from '@onecore/testing/database-calls'
import {
  communityId,
  elsewhereId,
  resident,
  secretary,
  streetId,
  streetOfficer,
  type VolunteerCity,
  volunteerCity,
  worker,
  workerElsewhere,
} from '../testing/volunteer-city.js'

let city: VolunteerCity
let numbers = 0

beforeAll(async () => {
  city = await volunteerCity()
})
afterAll(() => city.graph.stop())

/** A unit stationed in the community. */
async function unit(): Promise<string> {
  numbers += 1
  const unitId = stableId('unit', `test/unit ${numbers}`)
  const data = { unitId, unitName: `单位 ${numbers}`, communityId, category: 'OTHER', isDissolved: false }
  await city.graph.receive(unitChanged, unitId, data)
  return unitId
}

const agreement = (unitId: string, year: number) => ({
  agreementId: stableId('agreement', `${unitId}/${year}`),
  jointBodyId: stableId('joint', 'test/committee'),
  communityId,
  unitId,
  year,
})
const sign = (unitId: string, year = 2026) => {
  const data = agreement(unitId, year)
  return city.graph.receive(agreementSigned, data.agreementId, { ...data, path: [streetId], projectCount: 1 })
}
const end = (unitId: string, year = 2026) => {
  const data = agreement(unitId, year)
  return city.graph.receive(agreementEnded, data.agreementId, { ...data, outcome: 'EXPIRED' })
}

const liaisonOf = (unitId: string) => holder('liaison', 'UNIT_LIAISON', unitId)
const team = (unitId: string, more: object = {}) => ({
  name: '单位志愿服务队',
  communityId,
  hostKind: 'UNIT',
  hostId: unitId,
  standing: 'COMMUNITY_APPROVED',
  ...more,
})

/** Units without a team, as this caller sees them. */
async function missing(caller: Caller, year?: number): Promise<string[]> {
  const query = `query($scope: ID!, $year: Int) {
    unitsWithoutVolunteerTeam(scopeId: $scope, year: $year, first: 100) { edges { node { unit { id } } } } }`
  const { data } = await city.graph.ask(caller, query, { scope: streetId, year: year ?? null })
  return data.unitsWithoutVolunteerTeam.edges.map((edge: { node: { unit: { id: string } } }) => edge.node.unit.id)
}
async function board() {
  await city.graph.foldCounters()
  const query = `query($of: [_Any!]!) { _entities(representations: $of) {
    ... on Division { volunteering { missingUnitTeamCount metUnitTeamCount } } } }`
  const { data } = await city.graph.ask(anonymous, query, { of: [{ __typename: 'Division', id: streetId }] })
  const { missingUnitTeamCount, metUnitTeamCount } = data._entities[0].volunteering
  return { missing: missingUnitTeamCount, met: metUnitTeamCount }
}

describe('a unit that has signed a co-building agreement', () => {
  test('is one of many whose teams and expectations are shown in two database calls', async () => {
    const units = [await unit(), await unit(), await unit()]
    for (const unitId of units) {
      await sign(unitId)
      await city.registerTeam(team(unitId))
    }
    const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Unit {
      volunteerTeams { edges { node { id } } } teamExpectations { edges { node { status } } } } } }`
    const of = units.map((id) => ({ __typename: 'Unit', id }))
    const calls = await databaseCalls(city.graph.connection, async () => {
      for (const { volunteerTeams, teamExpectations } of (await city.graph.ask(worker, query, { of })).data._entities) {
        expect(volunteerTeams.edges).toHaveLength(1)
        expect(teamExpectations.edges).toEqual([{ node: { status: 'MET' } }])
      }
    })
    expect(calls).toBe(2)
  })

  test('is expected to set up a team, is listed until it has, and is released when the agreement ends', async () => {
    const unitId = await unit()
    const before = await board()
    await sign(unitId)
    expect(await missing(worker)).toContain(unitId)
    expect(await missing(worker, 2026)).toContain(unitId)
    expect(await missing(worker, 2025)).toEqual([])
    expect(await board()).toEqual({ ...before, missing: before.missing + 1 })

    const teamId = await city.registerTeam(team(unitId))
    expect(await missing(worker)).not.toContain(unitId)
    expect(await board()).toEqual({ ...before, met: before.met + 1 })
    const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Unit {
      volunteerTeams { edges { node { id openOrderCount signedOrderCount confirmedMinutes } } } volunteeredMinutes
      teamExpectations { edges { node { status year team { id } jointBody { id } community { id } } } } } } }`
    const of = [{ __typename: 'Unit', id: unitId }]
    const asked = async (caller: Caller) => (await city.graph.ask(caller, query, { of })).data._entities[0]
    expect(await asked(liaisonOf(unitId))).toEqual({
      volunteerTeams: {
        edges: [{ node: { id: teamId, openOrderCount: 0, signedOrderCount: 0, confirmedMinutes: 0 } }],
      },
      volunteeredMinutes: 0,
      teamExpectations: {
        edges: [
          {
            node: {
              status: 'MET',
              year: 2026,
              team: { id: teamId },
              jointBody: { id: stableId('joint', 'test/committee') },
              community: { id: communityId },
            },
          },
        ],
      },
    })
    expect((await asked(resident)).teamExpectations.edges).toEqual([])

    await end(unitId)
    expect(await board()).toEqual(before)
    expect((await asked(liaisonOf(unitId))).teamExpectations.edges[0].node.status).toBe('RELEASED')
  })

  test('and has a team already meets it at once', async () => {
    const unitId = await unit()
    await city.registerTeam(team(unitId))
    await sign(unitId)
    await sign(unitId, 2027)
    expect(await missing(worker)).not.toContain(unitId)
    expect(await missing(worker, 2027)).not.toContain(unitId)
  })

  test('meets it by a team that is suspended, and loses it by one that became part of somebody else’s', async () => {
    const unitId = await unit()
    await sign(unitId)
    const [first, second] = [await city.registerTeam(team(unitId)), await city.registerTeam(team(unitId))]
    await city.done(secretary, 'suspendVolunteerTeam', { teamId: first, reason: 'A pause.' }, 'team')
    expect(await missing(worker)).not.toContain(unitId)
    await city.done(secretary, 'mergeVolunteerTeam', { teamId: first, intoTeamId: city.team }, 'team')
    expect(await missing(worker)).not.toContain(unitId)
    await city.done(secretary, 'mergeVolunteerTeam', { teamId: second, intoTeamId: city.team }, 'team')
    expect(await missing(worker)).toContain(unitId)
    await city.registerTeam(team(unitId))
    expect(await missing(worker)).not.toContain(unitId)
  })

  test('keeps meeting it when its teams become one', async () => {
    const unitId = await unit()
    await sign(unitId)
    const [first, second] = [await city.registerTeam(team(unitId)), await city.registerTeam(team(unitId))]
    await city.done(secretary, 'mergeVolunteerTeam', { teamId: first, intoTeamId: second }, 'team')
    await city.done(secretary, 'mergeVolunteerTeam', { teamId: second, intoTeamId: city.team }, 'team')
    expect(await missing(worker)).toContain(unitId)
  })

  test('is seen missing by the community, those above it and itself, and by nobody else', async () => {
    const unitId = await unit()
    await sign(unitId)
    for (const caller of [worker, secretary, streetOfficer]) expect(await missing(caller)).toContain(unitId)
    expect(await missing(liaisonOf(unitId))).toEqual([unitId])
    expect(await missing(workerElsewhere)).toEqual([])
    expect(await missing(liaisonOf(await unit()))).toEqual([])
  })
})

describe('the unit’s liaison', () => {
  const internal = { standing: 'UNIT_INTERNAL' }
  const register = (caller: Caller, unitId: string, more: object) =>
    city.refusals(caller, 'registerVolunteerTeam', team(unitId, more))

  test('sets up a team that acts inside the unit (art. 42), and no other one', async () => {
    const unitId = await unit()
    await sign(unitId)
    await expect(register(liaisonOf(unitId), unitId, {})).rejects.toThrow('FORBIDDEN')
    await expect(register(liaisonOf(await unit()), unitId, internal)).rejects.toThrow('FORBIDDEN')
    expect(await register(liaisonOf(unitId), unitId, { ...internal, communityId: elsewhereId })).toEqual([
      'HOST_ELSEWHERE',
    ])
    expect(await register(liaisonOf(unitId), unitId, internal)).toEqual([])
    expect(await missing(worker)).not.toContain(unitId)
  })

  test('needs the community’s consent before the team serves the neighbourhood', async () => {
    const unitId = await unit()
    const teamId = await city.done(liaisonOf(unitId), 'registerVolunteerTeam', team(unitId, internal), 'team')
    const orderId = await city.order()
    await city.done(worker, 'reviewVolunteerOrder', { orderId }, 'order')
    const dispatch = () => city.refusals(worker, 'dispatchVolunteerOrder', { orderId, teamId })
    expect(await dispatch()).toContain('TEAM_OUT_OF_SCOPE')

    const approve = (caller: Caller) => city.refusals(caller, 'approveVolunteerTeam', { teamId })
    await expect(approve(liaisonOf(unitId))).rejects.toThrow('FORBIDDEN')
    await expect(approve(workerElsewhere)).rejects.toThrow('FORBIDDEN')
    const query = `query($id: ID!) { volunteerTeam(id: $id) { availableActions { action allowed reasons } } }`
    const offered = async (caller: Caller) => {
      const { data } = await city.graph.ask(caller, query, { id: teamId })
      const { availableActions } = data.volunteerTeam as { availableActions: { action: string }[] }
      return availableActions.find(({ action }) => action === 'approveVolunteerTeam')
    }
    expect(await offered(worker)).toMatchObject({ allowed: true, reasons: [] })
    expect(await offered(liaisonOf(unitId))).toMatchObject({ allowed: false, reasons: ['NOT_YOURS'] })
    expect(await approve(worker)).toEqual([])
    expect(await approve(worker)).toEqual(['NOT_UNIT_INTERNAL'])
    expect(await offered(worker)).toMatchObject({ allowed: false, reasons: ['NOT_UNIT_INTERNAL'] })
    expect(await dispatch()).not.toContain('TEAM_OUT_OF_SCOPE')
  })
})
