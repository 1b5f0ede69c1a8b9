import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { personErased } from '@onecore/events/contracts/self-governance'
import { teamMerged, teamSuspended } from '@onecore/events/contracts/volunteer'
import { newId } from '@onecore/kernel/type-id'
import { modelOf } from '@onecore/store/kind'
import { holder, personNamed } from '@onecore/testing/callers'
import {
  communityId,
  elsewhereId,
  resident,
  schoolId,
  secretary,
  type VolunteerCity,
  volunteerCity,
  worker,
  workerElsewhere,
} from '../testing/volunteer-city.js'
import { type Volunteer, volunteerKind } from '../volunteers/volunteer.model.js'

let city: VolunteerCity

beforeAll(async () => {
  city = await volunteerCity()
})
afterAll(() => city.graph.stop())

const orderAs = async (orderId: string) => {
  const query = 'query($id: ID!) { volunteerOrder(id: $id) { status team { id } } }'
  return (await city.graph.ask(worker, query, { id: orderId })).data.volunteerOrder
}
const reason = { reason: 'Its leader has moved away.' }

describe('a suspended team', () => {
  test('takes no orders: what waits goes back, what was taken up is served, and after a while it is back', async () => {
    const [waiting, takenUp] = [await city.offered(), await city.accepted()]
    expect(await city.refusals(secretary, 'suspendVolunteerTeam', { teamId: city.team, ...reason })).toEqual([])
    expect(await city.graph.told(teamSuspended)).toMatchObject([{ data: { teamId: city.team, unitId: null } }])
    expect(await orderAs(waiting)).toEqual({ status: 'REVIEWED', team: null })
    expect(await city.refusals(city.volunteer, 'checkInForVolunteerOrder', { orderId: takenUp })).toEqual([])

    const dispatch = { orderId: waiting, teamId: city.team }
    expect(await city.refusals(worker, 'dispatchVolunteerOrder', dispatch)).toEqual(['TEAM_NOT_ACTIVE'])
    expect(await city.refusals(resident, 'registerAsVolunteer', { communityId, teamId: city.team })).toEqual([
      'TEAM_NOT_ACTIVE',
    ])
    expect(await city.refusals(secretary, 'suspendVolunteerTeam', { teamId: city.team, ...reason })).toEqual([
      'WRONG_STATE',
    ])
    await city.done(secretary, 'resumeVolunteerTeam', { teamId: city.team }, 'team')
    expect(await city.refusals(worker, 'dispatchVolunteerOrder', dispatch)).toEqual([])
    await city.done(city.volunteer, 'checkOutOfVolunteerOrder', { orderId: takenUp }, 'order')
  })

  test('was suspended by the secretary of its own community', async () => {
    const suspend = (caller: typeof worker) =>
      city.refusals(caller, 'suspendVolunteerTeam', { teamId: city.team, ...reason })
    await expect(suspend(worker)).rejects.toThrow('FORBIDDEN')
    await expect(suspend(holder('other', 'COMMUNITY_SECRETARY', elsewhereId))).rejects.toThrow('FORBIDDEN')
  })
})

test('a team whose leader was erased names nobody, and nothing that was written about them', async () => {
  const leader = { leaderPersonId: personNamed('first leader') }
  const [teamId, other] = [await city.registerTeam(leader), await city.registerTeam(leader)]
  await city.done(secretary, 'suspendVolunteerTeam', { teamId, ...reason }, 'team')
  await city.graph.receive(personErased, leader.leaderPersonId, { personId: leader.leaderPersonId })
  const query = 'query($id: ID!) { volunteerTeam(id: $id) { leader { id } suspensionReason } }'
  const seen = async (id: string) => (await city.graph.ask(worker, query, { id })).data.volunteerTeam
  expect(await seen(teamId)).toEqual({ leader: null, suspensionReason: '[erased 已删除]' })
  expect(await seen(other)).toEqual({ leader: null, suspensionReason: null })
})

describe('a merged team', () => {
  test('brings its volunteers and its open offers along, and keeps its history', async () => {
    const done = await city.delivered(30)
    await city.done(resident, 'signVolunteerOrder', { orderId: done, rating: 5 }, 'order')
    const offered = await city.offered()
    const orders = async (teamId: string) => {
      await city.graph.foldCounters()
      const counts = 'query($id: ID!) { volunteerTeam(id: $id) { openOrderCount signedOrderCount } }'
      const { openOrderCount, signedOrderCount } = (await city.graph.ask(resident, counts, { id: teamId })).data
        .volunteerTeam
      return { open: openOrderCount, signed: signedOrderCount }
    }
    const before = await orders(city.team)
    const into = await city.registerTeam({ name: '并入队' })
    expect(await city.refusals(secretary, 'mergeVolunteerTeam', { teamId: city.team, intoTeamId: into })).toEqual([])
    expect(await city.graph.told(teamMerged)).toMatchObject([{ data: { teamId: city.team, intoTeamId: into } }])

    expect(await orderAs(offered)).toEqual({ status: 'OFFERED', team: { id: into } })
    expect(await orderAs(done)).toEqual({ status: 'SIGNED', team: { id: city.team } })
    expect(await orders(city.team)).toEqual({ open: 0, signed: before.signed })
    expect(await orders(into)).toEqual({ open: before.open, signed: 0 })
    expect(await city.refusals(city.volunteer, 'acceptVolunteerOrder', { orderId: offered })).toEqual([])
    await city.graph.foldCounters()
    const query = `query($id: ID!) { volunteerTeam(id: $id) { status mergedInto { id } confirmedMinutes } }`
    expect((await city.graph.ask(resident, query, { id: city.team })).data.volunteerTeam).toEqual({
      status: 'MERGED',
      mergedInto: { id: into },
      confirmedMinutes: 30,
    })
  })

  test('does not bring orders of the neighbourhood to a team that acts inside its unit (art. 42)', async () => {
    const ofUnit = { hostKind: 'UNIT', hostId: schoolId, standing: 'UNIT_INTERNAL' }
    const [busy, internal] = [await city.registerTeam(), await city.registerTeam(ofUnit)]
    const orderId = await city.order()
    await city.done(worker, 'reviewVolunteerOrder', { orderId }, 'order')
    await city.done(worker, 'dispatchVolunteerOrder', { orderId, teamId: busy }, 'order')
    const merge = () => city.refusals(secretary, 'mergeVolunteerTeam', { teamId: busy, intoTeamId: internal })
    expect(await merge()).toEqual(['TEAM_OUT_OF_SCOPE'])
    await city.done(worker, 'approveVolunteerTeam', { teamId: internal }, 'team')
    expect(await merge()).toEqual([])
  })

  test('became part of another, active team of its community', async () => {
    const [one, other] = [await city.registerTeam(), await city.registerTeam()]
    const elsewhere = { communityId: elsewhereId, hostKind: 'COMMUNITY', hostId: elsewhereId, standing: 'REGISTERED' }
    const far = await city.done(workerElsewhere, 'registerVolunteerTeam', { name: '远', ...elsewhere }, 'team')
    const merge = (intoTeamId: string) => city.refusals(secretary, 'mergeVolunteerTeam', { teamId: one, intoTeamId })
    expect(await merge(one)).toEqual(['MERGES_WITH_ITSELF'])
    expect(await merge(far)).toEqual(['TEAM_ELSEWHERE'])
    await city.done(secretary, 'suspendVolunteerTeam', { teamId: other, ...reason }, 'team')
    expect(await merge(other)).toEqual(['TEAM_NOT_ACTIVE'])
    await city.done(secretary, 'resumeVolunteerTeam', { teamId: other }, 'team')
    expect(await merge(other)).toEqual([])
    expect(await merge(other)).toEqual(['WRONG_STATE'])
  })

  test('of a thousand volunteers is brought along at once, and a larger one is not', async () => {
    const [large, into] = [await city.registerTeam({ name: '千人队' }), await city.registerTeam({ name: '社区队' })]
    const volunteers = modelOf(city.graph.connection, volunteerKind)
    const one = await volunteers.findOne({ status: 'ACTIVE' }).lean<Volunteer>()
    const ids = Array.from({ length: 1_001 }, () => newId('vol', city.graph.now))
    await volunteers.insertMany(
      ids.map((_id) => ({ ...one, _id, personId: newId('person', city.graph.now), teamIds: [large] })),
    )
    const merge = () => city.refusals(secretary, 'mergeVolunteerTeam', { teamId: large, intoTeamId: into })
    expect(await merge()).toEqual(['TEAM_TOO_LARGE'])
    await volunteers.deleteOne({ _id: ids[0] })
    expect(await merge()).toEqual([])
    expect(await volunteers.countDocuments({ teamIds: into })).toBe(1_000)
  })
})
