import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { personErased } from '@onecore/events/contracts/self-governance'
import { personNamed } from '@onecore/testing/callers'
import { databaseCalls } from '@onecore/testing/database-calls'
import { type ProgrammeStories, programmeStories } from '../testing/programme-stories.js'
import {
  communityId,
  resident,
  secretary,
  type VolunteerCity,
  volunteerCity,
  worker,
} from '../testing/volunteer-city.js'

let city: VolunteerCity
let stories: ProgrammeStories
let second: Caller
let third: Caller

beforeAll(async () => {
  city = await volunteerCity()
  stories = programmeStories(city)
  second = await city.join('second')
  third = await city.join('third')
})
afterAll(() => city.graph.stop())

const help = (caller: Caller, sessionId: string) => city.refusals(caller, 'takeProgrammeHelperPlace', { sessionId })
const giveBack = (caller: Caller, sessionId: string) =>
  city.refusals(caller, 'giveBackProgrammeHelperPlace', { sessionId })
const inMinutes = (minutes: number) => new Date(city.graph.now.getTime() + minutes * 60_000).toISOString()
const freePlaces = async (sessionId: string) => {
  const query = 'query($id: ID!) { programmeSession(id: $id) { freeHelperPlaces helpers { person { id } } } }'
  return (await city.graph.ask(worker, query, { id: sessionId })).data.programmeSession.freeHelperPlaces
}

describe('a helper’s place', () => {
  test('is taken by volunteers of the team, as long as there is one', async () => {
    const sessionId = await stories.session({ helperPlaces: 2 })
    expect(await help(resident, sessionId)).toEqual(['NOT_A_VOLUNTEER'])
    const outside = await city.join('outside', { teamId: await city.registerTeam() })
    expect(await help(outside, sessionId)).toEqual(['NOT_IN_TEAM'])
    expect(await help(city.volunteer, sessionId)).toEqual([])
    expect(await help(city.volunteer, sessionId)).toContain('ALREADY_TAKEN_UP')
    expect(await help(second, sessionId)).toEqual([])
    expect(await help(third, sessionId)).toEqual(['NO_HELPER_NEEDED'])
    expect(await giveBack(second, sessionId)).toEqual([])
    expect(await help(third, sessionId)).toEqual([])
    await expect(giveBack(second, sessionId)).rejects.toThrow('FORBIDDEN')
  })

  test('is among what can be done with a session, with what stands in the way', async () => {
    const sessionId = await stories.session({ helperPlaces: 1, startsAt: inMinutes(5_000), endsAt: inMinutes(5_060) })
    const told = async (caller: Caller) => {
      const query = 'query($id: ID!) { programmeSession(id: $id) { availableActions { action allowed reasons } } }'
      const { data } = await city.graph.ask(caller, query, { id: sessionId })
      const actions: { action: string; reasons: string[] }[] = data.programmeSession.availableActions
      return Object.fromEntries(actions.map(({ action, reasons }) => [action, reasons]))
    }
    expect(await told(second)).toMatchObject({ takeProgrammeHelperPlace: [], signUpForProgrammeSession: [] })
    expect(await told(resident)).toMatchObject({ takeProgrammeHelperPlace: ['NOT_A_VOLUNTEER'] })
    expect(await help(third, sessionId)).toEqual([])
    expect(await told(second)).toMatchObject({ takeProgrammeHelperPlace: ['NO_HELPER_NEEDED'] })
    expect(await told(third)).toMatchObject({
      takeProgrammeHelperPlace: ['ALREADY_TAKEN_UP', 'NO_HELPER_NEEDED'],
      giveBackProgrammeHelperPlace: [],
      signUpForProgrammeSession: ['HELPS_AND_TAKES_PART'],
      leaveProgrammeSession: ['NOT_YOURS'],
      registerProgrammeParticipant: ['NOT_YOURS'],
    })
  })

  test('asks the database about many sessions, of several programmes, as often as about one', async () => {
    for (const minutes of [60_000, 61_000, 62_000]) {
      await stories.session({ startsAt: inMinutes(minutes), endsAt: inMinutes(minutes + 60) })
      await city.done(
        worker,
        'planProgrammeSession',
        {
          programmeId: await stories.running(),
          title: '益起建',
          venue: '社区活动室',
          places: 2,
          startsAt: inMinutes(minutes),
          endsAt: inMinutes(minutes + 60),
        },
        'session',
      )
    }
    const calls = (first: number) =>
      databaseCalls(city.graph.connection, async () => {
        const query = `query($scope: ID!, $first: Int) { programmeSessions(scopeId: $scope, first: $first) {
          edges { node { status availableActions { action reasons } } } } }`
        const { data } = await city.graph.ask(second, query, { scope: communityId, first })
        expect(data.programmeSessions.edges).toHaveLength(first)
      })
    expect(await calls(6)).toBe(await calls(2))
  })

  test('the last one goes to one of two who take it at once', async () => {
    const sessionId = await stories.session({ helperPlaces: 1, startsAt: inMinutes(10_000), endsAt: inMinutes(10_060) })
    const outcomes = await Promise.all([help(second, sessionId), help(third, sessionId)])
    expect(outcomes.map(([code]) => code ?? 'helps').sort()).toEqual(['NO_HELPER_NEEDED', 'helps'])
    expect(await freePlaces(sessionId)).toBe(0)
  })

  test('is not for who takes part, and who helps does not take part', async () => {
    const time = { startsAt: inMinutes(20_000), endsAt: inMinutes(20_060) }
    const sessionId = await stories.session(time)
    const signUp = (caller: Caller) =>
      city.refusals(caller, 'signUpForProgrammeSession', { sessionId, ageBand: 'ADULT' })
    expect(await signUp(second)).toEqual([])
    expect(await help(second, sessionId)).toEqual(['HELPS_AND_TAKES_PART'])
    expect(await help(third, sessionId)).toEqual([])
    expect(await signUp(third)).toEqual(['HELPS_AND_TAKES_PART'])
  })

  test('collides with an order of the same time, whichever was taken up first', async () => {
    const time = { startsAt: inMinutes(30_000), endsAt: inMinutes(30_060) }
    const sessionId = await stories.session(time)
    expect(await help(second, sessionId)).toEqual([])
    const orderId = await city.offered(time)
    expect(await city.refusals(second, 'acceptVolunteerOrder', { orderId })).toEqual(['ALREADY_ENGAGED'])
    expect(await city.refusals(third, 'acceptVolunteerOrder', { orderId })).toEqual([])
    expect(await help(third, sessionId)).toEqual(['ALREADY_ENGAGED'])
    const right = { startsAt: time.endsAt, endsAt: inMinutes(30_120) }
    expect(await help(third, await stories.session(right))).toEqual([])
  })

  test('at a session with possible danger needs insurance first (art. 17)', async () => {
    const sessionId = await stories.session({
      risks: ['TRAFFIC'],
      startsAt: inMinutes(40_000),
      endsAt: inMinutes(40_060),
    })
    expect(await help(second, sessionId)).toEqual(['NEEDS_INSURANCE'])
    const policy = { insurer: '人保', policyNumber: 'P-7', validFrom: '2026-01-01', validTo: '2026-12-31' }
    await city.done(city.leader, 'recordInsuranceProof', { teamId: city.team, ...policy }, 'proof')
    expect(await help(second, sessionId)).toEqual([])
    const harmless = { risks: ['LONG_WAIT'], startsAt: inMinutes(41_000), endsAt: inMinutes(41_060) }
    expect(await help(second, await stories.session(harmless))).toEqual([])
  })

  test('is free again when the volunteer is barred or erased', async () => {
    const time = { startsAt: inMinutes(50_000), endsAt: inMinutes(50_060) }
    const sessionId = await stories.session({ ...time, helperPlaces: 2 })
    const [barred, erased] = [await city.join('barred'), await city.join('erased')]
    expect([await help(barred, sessionId), await help(erased, sessionId)]).toEqual([[], []])
    const { data } = await city.graph.ask(barred, '{ myVolunteering { id } }')
    const barring = { volunteerId: data.myVolunteering.id, reason: 'Asked for money.' }
    await city.done(secretary, 'barVolunteer', barring, 'volunteer')
    expect(await freePlaces(sessionId)).toBe(1)
    await city.graph.receive(personErased, personNamed('erased'), { personId: personNamed('erased') })
    expect(await freePlaces(sessionId)).toBe(2)
    expect(await help(barred, sessionId)).toEqual(['VOLUNTEER_NOT_ACTIVE'])
  })

  test('cannot be taken or given back once the session has begun', async () => {
    const sessionId = await stories.session({ startsAt: inMinutes(60), endsAt: inMinutes(120) })
    city.pass(59)
    expect(await help(second, sessionId)).toEqual([])
    city.pass(1)
    expect(await help(third, sessionId)).toEqual(['SESSION_BEGUN'])
    expect(await giveBack(second, sessionId)).toEqual(['SESSION_BEGUN'])
  })
})
