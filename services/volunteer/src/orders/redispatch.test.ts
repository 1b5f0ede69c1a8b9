import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { communityChanged } from '@onecore/events/contracts/party-building'
import { volunteerOrderDispatched, volunteerOrderUnclaimed } from '@onecore/events/contracts/volunteer-orders'
import { stableId } from '@onecore/kernel/type-id'
import { holder } from '@onecore/testing/callers'
import { databaseCalls } from '@onecore/testing/database-calls'
import {
  elsewhereId,
  type Input,
  resident,
  secretary,
  type VolunteerCity,
  volunteerCity,
  worker,
} from '../testing/volunteer-city.js'

const acrossTheCityId = stableId('comm', 'test/across the city')
const hour = 60

let city: VolunteerCity
let neighbours: string
let street: string
let across: string
let neighbour: Caller

beforeAll(async () => {
  city = await volunteerCity()
  const farStreetId = stableId('div', 'test/far street')
  await city.graph.receive(communityChanged, acrossTheCityId, {
    communityId: acrossTheCityId,
    communityName: '远方社区',
    streetId: farStreetId,
    path: [farStreetId],
    isDissolved: false,
  })
  neighbours = await city.registerTeam({ name: '邻里' })
  neighbour = await city.join('neighbour', { teamId: neighbours })
  street = await teamOf(elsewhereId, 'street volunteer')
  across = await teamOf(acrossTheCityId, 'volunteer across the city')
  await city.registerTeam({ name: '无人' }) // nobody has joined it: it cannot serve
  const singers = await city.registerTeam({ name: '合唱', skills: ['SINGING'] })
  await city.join('singer', { teamId: singers })
})
afterAll(() => city.graph.stop())

async function teamOf(community: string, name: string): Promise<string> {
  const workerThere = holder(`worker ${name}`, 'STATION_WORKER', community)
  const host = { communityId: community, hostKind: 'COMMUNITY', hostId: community, standing: 'REGISTERED' }
  const team = { name, skills: ['HOME_VISIT'], ...host }
  const teamId = await city.done(workerThere, 'registerVolunteerTeam', team, 'team')
  const volunteerId = await city.done(
    holder(name, 'STATION_WORKER', community),
    'registerAsVolunteer',
    { communityId: community, teamId },
    'volunteer',
  )
  await city.done(workerThere, 'verifyVolunteer', { volunteerId }, 'volunteer')
  return teamId
}

const query = `query($id: ID!) { volunteerOrder(id: $id) {
  status radius redispatch offerBy offerUntil team { id } askedTeams { id } timeline { move } } }`
const seen = async (orderId: string) => (await city.graph.ask(worker, query, { id: orderId })).data.volunteerOrder
const wait = async (hours: number) => {
  city.pass(hours * hour)
  await city.graph.fulfilDuties()
}
const dispatched = async (more: Input = {}, ordered: Input = {}) => {
  const orderId = await city.order({ skills: ['HOME_VISIT'], ...ordered })
  await city.done(worker, 'reviewVolunteerOrder', { orderId }, 'order')
  return city.done(worker, 'dispatchVolunteerOrder', { orderId, teamId: city.team, ...more }, 'order')
}
const offered = async (more?: Input, ordered?: Input) => {
  const orderId = await dispatched(more, ordered)
  return city.done(city.leader, 'offerVolunteerOrder', { orderId }, 'order')
}
const told = async (contract: { readonly type: string }, orderId: string) =>
  (await city.graph.told(contract)).filter(({ subject }) => subject === orderId).map(({ data }) => data)

describe('an order that nobody takes up', () => {
  test('goes on from the community to the street and further out, then is unclaimed', async () => {
    const orderId = await offered()
    expect(await seen(orderId)).toMatchObject({ status: 'OFFERED', radius: 0, askedTeams: [{ id: city.team }] })
    await wait(48)
    expect(await seen(orderId)).toMatchObject({ status: 'OFFERED', radius: 0, team: { id: neighbours } })
    await wait(48)
    expect(await seen(orderId)).toMatchObject({ status: 'OFFERED', radius: 1, team: { id: street } })
    await wait(48)
    const asked = [city.team, neighbours, street]
    expect(await seen(orderId)).toMatchObject({
      status: 'UNCLAIMED',
      team: { id: street },
      askedTeams: asked.map((id) => ({ id })),
      timeline: ['REQUEST', 'REVIEW', 'DISPATCH', 'OFFER', 'WIDEN', 'WIDEN', 'LAPSE'].map((move) => ({ move })),
    })
    const steps = asked.map((teamId, index) => ({ teamId, ...(index === 0 ? {} : { isAutomatic: true }) }))
    expect(await told(volunteerOrderDispatched, orderId)).toMatchObject(steps)
    expect(await told(volunteerOrderUnclaimed, orderId)).toMatchObject([{ hours: 144 }])
  })

  test('is offered to the next team’s volunteers for the usual time, and each accepts personally', async () => {
    const orderId = await offered()
    await wait(48)
    const offerUntil = new Date(city.graph.now.getTime() + 48 * hour * 60_000).toISOString()
    expect(await seen(orderId)).toMatchObject({ offerUntil })
    expect(await city.refusals(city.volunteer, 'acceptVolunteerOrder', { orderId })).toEqual(['NOT_YOUR_TEAM'])
    expect(await city.refusals(neighbour, 'acceptVolunteerOrder', { orderId })).toEqual([])
  })

  test('stays with a team of which somebody has taken it up', async () => {
    const orderId = await offered({}, { places: 2 })
    await city.done(city.volunteer, 'acceptVolunteerOrder', { orderId }, 'order')
    await wait(48)
    expect(await seen(orderId)).toMatchObject({ status: 'ACCEPTED', team: { id: city.team } })
  })

  test('does not wait for a leader who does not offer it within a day', async () => {
    const orderId = await dispatched()
    await wait(23)
    expect(await seen(orderId)).toMatchObject({ status: 'DISPATCHED', team: { id: city.team } })
    await wait(1)
    expect(await seen(orderId)).toMatchObject({ status: 'OFFERED', offerBy: null, team: { id: neighbours } })
    expect(await city.refusals(neighbour, 'acceptVolunteerOrder', { orderId })).toEqual([])
  })

  test('does not go on when the community says so, and comes back to it', async () => {
    const [silent, untaken] = [await dispatched({ redispatch: false }), await offered({ redispatch: false })]
    await wait(48)
    expect(await seen(silent)).toMatchObject({ status: 'UNCLAIMED', redispatch: false })
    expect(await seen(untaken)).toMatchObject({ status: 'UNCLAIMED', redispatch: false, radius: 0 })
  })

  test('does not go on once its time has passed', async () => {
    const dueAt = new Date(city.graph.now.getTime() + 30 * hour * 60_000).toISOString()
    const orderId = await offered({}, { dueAt })
    await wait(48)
    expect(await seen(orderId)).toMatchObject({ status: 'UNCLAIMED' })
  })

  test('goes to the team that the community chooses at any time, also to one further away', async () => {
    const orderId = await offered()
    await wait(48)
    await city.done(worker, 'dispatchVolunteerOrder', { orderId, teamId: across }, 'order')
    expect(await seen(orderId)).toMatchObject({ status: 'DISPATCHED', radius: 2, team: { id: across } })
    await wait(24)
    expect(await seen(orderId)).toMatchObject({ status: 'OFFERED', radius: 1, team: { id: street } })
  })

  test('goes to another team by hand while its leader is silent', async () => {
    const orderId = await dispatched()
    await city.done(worker, 'dispatchVolunteerOrder', { orderId, teamId: street, redispatch: false }, 'order')
    expect(await seen(orderId)).toMatchObject({ status: 'DISPATCHED', team: { id: street }, redispatch: false })
    await expect(city.refusals(city.leader, 'offerVolunteerOrder', { orderId })).rejects.toThrow('NOT_FOUND')
  })

  test('passes over a suspended team, and one that lacks the skill', async () => {
    await city.done(secretary, 'suspendVolunteerTeam', { teamId: neighbours, reason: 'Holidays.' }, 'team')
    const orderId = await offered()
    await wait(48)
    expect(await seen(orderId)).toMatchObject({ team: { id: street } })
    await city.done(secretary, 'resumeVolunteerTeam', { teamId: neighbours }, 'team')
  })

  test('remembers a team that became part of another one', async () => {
    const merged = await city.registerTeam({ name: '并入' })
    const mergedLeader = holder('merged leader', 'TEAM_LEADER', merged)
    const orderId = await dispatched({ teamId: merged })
    await city.done(mergedLeader, 'offerVolunteerOrder', { orderId }, 'order')
    await city.done(secretary, 'mergeVolunteerTeam', { teamId: merged, intoTeamId: neighbours }, 'team')
    expect(await seen(orderId)).toMatchObject({ status: 'OFFERED', team: { id: neighbours } })
    await wait(48)
    expect(await seen(orderId)).toMatchObject({ status: 'OFFERED', team: { id: city.team } })
  })

  test('costs no more calls of the database among thirty teams than among few', async () => {
    const callsToPassOn = async () => {
      const orderId = await offered()
      city.pass(48 * hour)
      const calls = await databaseCalls(city.graph.connection, () => city.graph.fulfilDuties())
      expect(await seen(orderId)).toMatchObject({ status: 'OFFERED', radius: 0 })
      await city.done(resident, 'cancelVolunteerOrder', { orderId, reason: 'Done already.' }, 'order')
      return calls
    }
    await wait(30 * 24) // what earlier stories left on offer is unclaimed by then
    const amongFew = await callsToPassOn()
    for (let index = 0; index < 30; index += 1) {
      await city.join(`helper ${index}`, { teamId: await city.registerTeam({ name: `队${index}` }) })
    }
    expect(await callsToPassOn()).toBeLessThanOrEqual(amongFew)
  })

  test('stops with its withdrawal', async () => {
    const orderId = await offered()
    await city.done(resident, 'cancelVolunteerOrder', { orderId, reason: 'My daughter has come.' }, 'order')
    await wait(48)
    expect(await seen(orderId)).toMatchObject({ status: 'CANCELLED' })
  })
})
