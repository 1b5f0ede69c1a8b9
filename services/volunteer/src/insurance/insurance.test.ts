import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { stableId } from '@onecore/kernel/type-id'
import { holder, person } from '@onecore/testing/callers'
import {
  communityId,
  elsewhereId,
  type Input,
  streetOfficer,
  type VolunteerCity,
  volunteerCity,
  worker,
  workerElsewhere,
} from '../testing/volunteer-city.js'

let city: VolunteerCity

beforeAll(async () => {
  city = await volunteerCity()
  await city.join('second')
})
afterAll(() => city.graph.stop())
beforeEach(() => {
  city.graph.now = new Date('2026-03-02T02:00:00Z') // 10:00 in Beijing
})

const second = person('second')
const policy = { insurer: '平安保险', policyNumber: 'P-1', validFrom: '2026-03-01', validTo: '2026-03-31' }
const record = (caller: Caller, group: Input) => city.refusals(caller, 'recordInsuranceProof', { ...policy, ...group })
const insure = (group: Input, more: Input = {}) =>
  city.done(worker, 'recordInsuranceProof', { ...policy, ...group, ...more }, 'proof')
const withdraw = (proofId: string) => city.done(worker, 'withdrawInsuranceProof', { proofId }, 'proof')
const accept = (caller: Caller, orderId: string) => city.refusals(caller, 'acceptVolunteerOrder', { orderId })
const checkIn = (orderId: string) => city.refusals(city.volunteer, 'checkInForVolunteerOrder', { orderId })
const idOfVolunteer = async (caller: Caller) =>
  (await city.graph.ask(caller, '{ myVolunteering { id } }')).data.myVolunteering.id as string
const dangerous = () => city.offered({ risks: ['HEIGHT'], places: 2 })

describe('a policy that ends', () => {
  test('yesterday covers nobody this morning, although the order was accepted under it', async () => {
    const proofId = await insure({ teamId: city.team }, { validTo: '2026-03-02' })
    const orderId = await dangerous()
    expect(await accept(city.volunteer, orderId)).toEqual([])
    city.graph.now = new Date('2026-03-02T16:00:00Z') // the first moment of the next day in Beijing
    expect(await checkIn(orderId)).toEqual(['NEEDS_INSURANCE'])
    city.graph.now = new Date('2026-03-02T15:59:59Z')
    expect(await checkIn(orderId)).toEqual([])
    await city.done(city.volunteer, 'checkOutOfVolunteerOrder', { orderId }, 'order')
    await withdraw(proofId)
  })

  test('soon is told to those who can renew it, the first to end first', async () => {
    const [ofTeam, ofSecond] = [
      await insure({ teamId: city.team }, { validTo: '2026-03-09' }),
      await insure({ volunteerIds: [await idOfVolunteer(second)] }, { validTo: '2026-03-02' }),
    ]
    const later = await insure({ teamId: city.team }, { validTo: '2026-03-10' })
    await withdraw(await insure({ teamId: city.team }, { validTo: '2026-03-05' }))
    const ending = async (caller: Caller, more = '') => {
      const query = `{ endingInsuranceProofs(endingBefore: "2026-03-10"${more}) { edges { node { id } } } }`
      const { data } = await city.graph.ask(caller, query)
      return data.endingInsuranceProofs.edges.map(({ node }: { node: { id: string } }) => node.id)
    }
    for (const caller of [worker, streetOfficer]) expect(await ending(caller)).toEqual([ofSecond, ofTeam])
    expect(await ending(worker, `, scopeId: "${communityId}", teamId: "${city.team}"`)).toEqual([ofTeam])
    expect(await ending(city.leader)).toEqual([ofTeam])
    expect(await ending(second)).toEqual([ofSecond])
    expect(await ending(workerElsewhere)).toEqual([])
    city.graph.now = new Date('2026-03-03T02:00:00Z')
    expect(await ending(worker)).toEqual([ofTeam])
    for (const proofId of [ofTeam, ofSecond, later]) await withdraw(proofId)
  })
})

describe('one policy', () => {
  test('covers several volunteers of a team by name, and not its others', async () => {
    const [orderId, volunteerId] = [await dangerous(), await idOfVolunteer(city.volunteer)]
    const third = await city.join('third')
    const group = { teamId: city.team, volunteerIds: [volunteerId, await idOfVolunteer(second)] }
    const proofId = await city.done(city.leader, 'recordInsuranceProof', { ...policy, ...group }, 'proof')
    expect(await accept(third, orderId)).toEqual(['NEEDS_INSURANCE'])
    for (const caller of [city.volunteer, second]) expect(await accept(caller, orderId)).toEqual([])
    const query = '{ insuranceProofs { edges { node { id insured volunteers { id } } } } }'
    const { data } = await city.graph.ask(city.volunteer, query)
    expect(data.insuranceProofs.edges).toContainEqual({
      node: { id: proofId, insured: 'VOLUNTEERS', volunteers: [{ id: volunteerId }] },
    })
    const withdrawal = async (caller: Caller) => {
      const asked = '{ insuranceProofs { edges { node { id availableActions { action reasons } } } } }'
      const { edges } = (await city.graph.ask(caller, asked)).data.insuranceProofs
      return edges.find(({ node }: { node: { id: string } }) => node.id === proofId).node.availableActions[0]
    }
    expect(await withdrawal(worker)).toEqual({ action: 'withdrawInsuranceProof', reasons: [] })
    expect(await withdrawal(second)).toMatchObject({ reasons: ['NOT_YOURS'] })
    await withdraw(proofId)
    expect(await withdrawal(worker)).toMatchObject({ reasons: ['PROOF_WITHDRAWN'] })
    expect(await city.refusals(worker, 'withdrawInsuranceProof', { proofId })).toEqual(['PROOF_WITHDRAWN'])
  })

  test('covers all volunteers who are registered in a community, with every team', async () => {
    const orderId = await dangerous()
    const visitor = person('visitor')
    const input = { communityId: elsewhereId, teamId: city.team }
    const volunteerId = await city.done(visitor, 'registerAsVolunteer', input, 'volunteer')
    await city.done(workerElsewhere, 'verifyVolunteer', { volunteerId }, 'volunteer')
    await insure({ communityId })
    expect(await accept(second, orderId)).toEqual([])
    expect(await accept(visitor, orderId)).toEqual(['NEEDS_INSURANCE'])
    const { data } = await city.graph.ask(second, '{ myVolunteering { insuranceToday { insurer team { id } } } }')
    expect(data.myVolunteering.insuranceToday).toEqual([{ insurer: policy.insurer, team: null }])
  })

  test('is recorded for one group that belongs together, by those in charge of it', async () => {
    const [here, there] = [await idOfVolunteer(second), await idOfVolunteer(person('visitor'))]
    expect(await record(worker, { volunteerIds: [here, there] })).toEqual(['VOLUNTEERS_ELSEWHERE'])
    expect(await record(worker, { volunteerIds: [here, here] })).toEqual([])
    const otherTeam = await city.registerTeam()
    expect(await record(worker, { teamId: otherTeam, volunteerIds: [here] })).toEqual(['NOT_IN_TEAM'])
    expect(await record(worker, { teamId: city.team, volunteerIds: [here, there] })).toEqual([])
    const unknown = stableId('vol', 'test/nobody')
    await expect(record(worker, { volunteerIds: [here, unknown] })).rejects.toThrow('NOT_FOUND')
    for (const wrong of [
      {},
      { volunteerIds: [] },
      { communityId, teamId: city.team },
      { communityId, volunteerIds: [here] },
    ]) {
      expect(await record(worker, wrong)).toEqual(['INVALID_INPUT'])
    }
    const leaderElsewhere = holder('leader elsewhere', 'TEAM_LEADER', otherTeam)
    await expect(record(leaderElsewhere, { teamId: city.team, volunteerIds: [here] })).rejects.toThrow('FORBIDDEN')
    for (const caller of [city.leader, workerElsewhere, second]) {
      await expect(record(caller, { communityId })).rejects.toThrow('FORBIDDEN')
    }
  })
})
