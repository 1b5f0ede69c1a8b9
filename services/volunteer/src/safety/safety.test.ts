import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { communityChanged } from '@onecore/events/contracts/party-building'
import { personErased } from '@onecore/events/contracts/self-governance'
import {
  safetyHaltWidened,
  safetyIncidentReported,
  safetyIncidentResolved,
} from '@onecore/events/contracts/volunteer-safety'
import { stableId } from '@onecore/kernel/type-id'
import { holder, person, personNamed } from '@onecore/testing/callers'
import { databaseCalls } from '@onecore/testing/database-calls'
import {
  communityId,
  elsewhereId,
  type Input,
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
/** Each story has a kind of help of its own, so that the halts of others do not reach it. */
let category = ''
let story = 0

beforeAll(async () => {
  city = await volunteerCity()
  await city.join('second')
})
afterAll(() => city.graph.stop())
beforeEach(() => {
  story += 1
  category = `STORY_${story}`
})

const second = person('second')
const otherStreetId = stableId('comm', 'test/other street')
const what = { hazard: 'FALL', severity: 'SERIOUS', description: 'Fell from the ladder of Mr. Li' }

const report = (caller: Caller, orderId: string, more: Input = {}) =>
  city.done(caller, 'reportSafetyIncident', { orderId, ...what, ...more }, 'incident')
const reporting = (caller: Caller, input: Input) => city.refusals(caller, 'reportSafetyIncident', { ...what, ...input })
const confirm = (incidentId: string, caller: Caller = secretary) =>
  city.refusals(caller, 'confirmSafetyIncident', { incidentId })
const widen = (incidentId: string) => city.refusals(secretary, 'widenSafetyHalt', { incidentId })
const close = (incidentId: string, caller: Caller = secretary) =>
  city.refusals(caller, 'closeSafetyIncident', { incidentId, measures: 'New ladders, and two people for each.' })
const dismiss = (incidentId: string, caller: Caller = secretary) =>
  city.refusals(caller, 'dismissSafetyIncident', { incidentId, reason: 'The ladder was not ours.' })

const accept = (caller: Caller, orderId: string) => city.refusals(caller, 'acceptVolunteerOrder', { orderId })
const checkIn = (caller: Caller, orderId: string) => city.refusals(caller, 'checkInForVolunteerOrder', { orderId })
const halted = async (orderId: string) => {
  const query = 'query($id: ID!) { volunteerOrder(id: $id) { isHalted haltedBy { id hazard } } }'
  return (await city.graph.ask(worker, query, { id: orderId })).data.volunteerOrder
}
const seen = async (caller: Caller, id: string) => {
  const query = `query($id: ID!) { safetyIncident(id: $id) {
    status hazard severity isHalting isStreetWide description outcome reportedBy { id } timeline { move }
    availableActions { action allowed reasons } haltedOrders { edges { node { id } } } } }`
  return (await city.graph.ask(caller, query, { id })).data.safetyIncident
}

describe('a report', () => {
  test('halts orders of the same kind that wait, at once; whoever serves already finishes', async () => {
    const [serving, taken, offered, requested, other] = [
      await city.accepted({ category }),
      await city.accepted({ category }),
      await city.offered({ category, places: 2 }),
      await city.order({ category }),
      await city.offered({ category: 'OTHER_HELP' }),
    ]
    expect(await checkIn(city.volunteer, serving)).toEqual([])
    const incidentId = await report(city.volunteer, serving)

    expect(await accept(second, offered)).toEqual(['HALTED_FOR_SAFETY'])
    expect(await accept(second, other)).toEqual([])
    for (const orderId of [taken, offered, requested]) {
      expect(await halted(orderId)).toEqual({ isHalted: true, haltedBy: [{ id: incidentId, hazard: 'FALL' }] })
    }
    for (const orderId of [serving, other]) expect(await halted(orderId)).toEqual({ isHalted: false, haltedBy: [] })
    const { haltedOrders } = await seen(worker, incidentId)
    const ids = haltedOrders.edges.map(({ node }: { node: { id: string } }) => node.id)
    expect(ids.toSorted()).toEqual([requested, offered, taken].toSorted())

    await city.done(city.volunteer, 'checkOutOfVolunteerOrder', { orderId: serving }, 'order')
    expect(await checkIn(city.volunteer, taken)).toEqual(['HALTED_FOR_SAFETY'])
    await city.done(city.volunteer, 'deliverVolunteerOrder', { orderId: serving }, 'order')
    await city.done(resident, 'signVolunteerOrder', { orderId: serving, rating: 5 }, 'order')
  })

  test('lets no leader offer, and the clock neither widen nor end the search meanwhile', async () => {
    const dispatched = await city.order({ category })
    await city.done(worker, 'reviewVolunteerOrder', { orderId: dispatched }, 'order')
    await city.done(worker, 'dispatchVolunteerOrder', { orderId: dispatched, teamId: city.team }, 'order')
    const offered = await city.offered({ category })
    const incidentId = await report(worker, offered)
    const offer = () => city.refusals(city.leader, 'offerVolunteerOrder', { orderId: dispatched })
    expect(await offer()).toEqual(['HALTED_FOR_SAFETY'])
    const now = city.graph.now
    city.pass(49 * 60)
    await city.graph.fulfilDuties()
    const status = async (id: string) =>
      (await city.graph.ask(worker, 'query($id: ID!) { volunteerOrder(id: $id) { status } }', { id })).data
        .volunteerOrder
    expect(await status(offered)).toEqual({ status: 'OFFERED' })
    expect(await status(dispatched)).toEqual({ status: 'DISPATCHED' })
    city.graph.now = now
    expect(await dismiss(incidentId)).toEqual([])
    expect(await offer()).toEqual([])
  })

  test('tells others what is halted where, without words and persons', async () => {
    const orderId = await city.offered({ category })
    const incidentId = await report(worker, orderId)
    expect((await city.graph.told(safetyIncidentReported)).at(-1)).toMatchObject({
      subject: incidentId,
      data: { incidentId, communityId, category, severity: 'SERIOUS', haltedPath: [streetId, communityId] },
    })
    expect(JSON.stringify((await city.graph.told(safetyIncidentReported)).at(-1)?.data)).not.toMatch(/ladder|person_/)
  })

  test('comes from those who were involved, the team leader and the community, and from nobody else', async () => {
    const served = personNamed('grandmother')
    const orderId = await city.accepted({ category, servedPersonId: served })
    for (const caller of [city.volunteer, person('grandmother'), resident, city.leader, worker, secretary]) {
      expect(await reporting(caller, { orderId })).toEqual([])
    }
    const leaderElsewhere = holder('leader elsewhere', 'TEAM_LEADER', await city.registerTeam())
    for (const caller of [second, leaderElsewhere, workerElsewhere]) {
      await expect(reporting(caller, { orderId })).rejects.toThrow('FORBIDDEN')
    }
  })

  test('is about an order, or about a kind of help in the community', async () => {
    const orderId = await city.offered({ category })
    expect(await reporting(worker, { communityId, category })).toEqual([])
    expect(await accept(second, orderId)).toEqual(['HALTED_FOR_SAFETY'])
    await expect(reporting(second, { communityId, category })).rejects.toThrow('FORBIDDEN')
    for (const wrong of [{}, { communityId }, { category }, { orderId, communityId }, { orderId, category }]) {
      expect(await reporting(worker, wrong)).toEqual(['INVALID_INPUT'])
    }
  })

  test('shows everybody the danger, and its words to those who decide and to who wrote them', async () => {
    const orderId = await city.accepted({ category })
    const incidentId = await report(city.volunteer, orderId)
    const told = { status: 'REPORTED', hazard: 'FALL', severity: 'SERIOUS', isHalting: true }
    for (const caller of [second, city.leader, workerElsewhere]) {
      expect(await seen(caller, incidentId)).toMatchObject({
        ...told,
        description: null,
        reportedBy: null,
        timeline: [],
      })
    }
    for (const caller of [worker, secretary, streetOfficer, city.volunteer]) {
      expect(await seen(caller, incidentId)).toMatchObject({
        ...told,
        description: what.description,
        reportedBy: { id: personNamed('volunteer') },
        timeline: [{ move: 'REPORT' }],
      })
    }
  })
})

describe('the halt', () => {
  test('is lifted when measures were taken', async () => {
    const orderId = await city.offered({ category })
    const incidentId = await report(worker, orderId)
    expect(await close(incidentId)).toEqual(['WRONG_STATE'])
    expect(await confirm(incidentId)).toEqual([])
    expect(await accept(second, orderId)).toEqual(['HALTED_FOR_SAFETY'])
    expect(await close(incidentId)).toEqual([])
    expect(await accept(second, orderId)).toEqual([])
    expect(await seen(worker, incidentId)).toMatchObject({
      status: 'CLOSED',
      isHalting: false,
      outcome: 'New ladders, and two people for each.',
      haltedOrders: { edges: [] },
    })
    expect((await city.graph.told(safetyIncidentResolved)).at(-1)).toMatchObject({
      subject: incidentId,
      data: { resolution: 'CLOSED', category, haltedPath: [streetId, communityId] },
    })
  })

  test('is lifted when the report proves unfounded, but not while another one stands', async () => {
    const orderId = await city.offered({ category })
    const [one, other] = [await report(worker, orderId), await report(city.leader, orderId)]
    expect(await dismiss(one)).toEqual([])
    expect(await accept(second, orderId)).toEqual(['HALTED_FOR_SAFETY'])
    expect(await dismiss(other)).toEqual([])
    expect(await accept(second, orderId)).toEqual([])
  })

  test('is not lifted by who reported the incident or was there: the street decides then', async () => {
    const orderId = await city.offered({ category })
    const incidentId = await report(secretary, orderId)
    expect(await confirm(incidentId)).toEqual(['DECIDES_OWN_ACT'])
    expect(await dismiss(incidentId)).toEqual(['DECIDES_OWN_ACT'])
    expect(await dismiss(incidentId, streetOfficer)).toEqual([])
  })

  test('is not lifted by station workers, nor from elsewhere', async () => {
    const incidentId = await report(worker, await city.offered({ category }))
    const secretaryElsewhere = holder('secretary elsewhere', 'COMMUNITY_SECRETARY', elsewhereId)
    for (const caller of [worker, city.leader, secretaryElsewhere, city.volunteer]) {
      await expect(dismiss(incidentId, caller)).rejects.toThrow('FORBIDDEN')
    }
  })

  test('after a grave incident is decided by the street alone', async () => {
    const incidentId = await report(worker, await city.offered({ category }), { severity: 'GRAVE' })
    await expect(confirm(incidentId)).rejects.toThrow('FORBIDDEN')
    const { availableActions } = await seen(secretary, incidentId)
    expect(availableActions).toContainEqual({
      action: 'confirmSafetyIncident',
      allowed: false,
      reasons: ['NOT_YOURS'],
    })
    expect(await confirm(incidentId, streetOfficer)).toEqual([])
  })

  test('reaches the neighbouring community once it is widened to the street, and no other street', async () => {
    const path = [stableId('div', 'test/other')]
    const there = { communityId: otherStreetId, communityName: '别处', streetId: path[0] as string, path }
    await city.graph.receive(communityChanged, otherStreetId, { ...there, isDissolved: false })
    const [neighbouring, far] = [
      await city.order({ category, communityId: elsewhereId }),
      await city.order({ category, communityId: otherStreetId }),
    ]
    const isHalted = async (id: string) => {
      const query = 'query($id: ID!) { volunteerOrder(id: $id) { isHalted } }'
      return (await city.graph.ask(resident, query, { id })).data.volunteerOrder.isHalted as boolean
    }
    const incidentId = await report(worker, await city.offered({ category }))
    expect(await widen(incidentId)).toEqual(['WRONG_STATE'])
    await confirm(incidentId)
    expect(await isHalted(neighbouring)).toBe(false)
    expect(await widen(incidentId)).toEqual([])
    expect(await isHalted(neighbouring)).toBe(true)
    expect(await isHalted(far)).toBe(false)
    expect(await widen(incidentId)).toEqual(['ALREADY_WIDENED'])
    expect((await city.graph.told(safetyHaltWidened)).at(-1)).toMatchObject({
      subject: incidentId,
      data: { category, haltedPath: [streetId] },
    })
    await close(incidentId)
    expect(await isHalted(neighbouring)).toBe(false)
  })
})

test('incidents are listed by place, state and kind', async () => {
  const incidentId = await report(worker, await city.offered({ category }))
  const query = `query($scope: ID, $states: [SafetyIncidentState!], $category: String) {
    safetyIncidents(scopeId: $scope, states: $states, category: $category) { edges { node { id } } } }`
  const found = async (filter: Input) =>
    (await city.graph.ask(second, query, filter)).data.safetyIncidents.edges.map(
      ({ node }: { node: { id: string } }) => node.id,
    )
  expect(await found({ scope: streetId, states: ['REPORTED'], category })).toEqual([incidentId])
  expect(await found({ scope: elsewhereId, category })).toEqual([])
  expect(await found({ states: ['CLOSED'], category })).toEqual([])
})

test.each([
  ['who was helped', 'helped'],
  ['whom the report names', 'named'],
])('of somebody erased, %s, no word is left, and the halt stays', async (_, name) => {
  const orderId = await city.accepted({ category, ...(name === 'helped' ? { servedPersonId: personNamed(name) } : {}) })
  const similar = await city.order({ category })
  const incidentId = await report(worker, orderId, name === 'named' ? { namedPersonIds: [personNamed(name)] } : {})
  await confirm(incidentId)
  const personId = personNamed(name)
  await city.graph.receive(personErased, personId, { personId })
  expect(await seen(worker, incidentId)).toMatchObject({ description: '[erased 已删除]', isHalting: true })
  expect(await halted(similar)).toMatchObject({ isHalted: true })
})

test('a list of orders asks the database as often about the halts of many as of one', async () => {
  await report(worker, await city.offered({ category }))
  const calls = (first: number) =>
    databaseCalls(city.graph.connection, async () => {
      const query =
        'query($first: Int) { volunteerOrders(first: $first) { edges { node { isHalted haltedBy { id } } } } }'
      const { data } = await city.graph.ask(worker, query, { first })
      expect(data.volunteerOrders.edges).toHaveLength(first)
    })
  expect(await calls(20)).toBe(await calls(1))
})
