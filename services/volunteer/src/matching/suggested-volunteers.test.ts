import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { holder, person, personNamed } from '@onecore/testing/callers'
import { databaseCalls } from '@onecore/testing/database-calls'
import { type Input, type VolunteerCity, volunteerCity, worker, workerElsewhere } from '../testing/volunteer-city.js'

// Tuesday, nine to eleven in Beijing.
const planned = { startsAt: '2026-03-03T01:00:00Z', endsAt: '2026-03-03T03:00:00Z' }
const everyMorning = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 480, toMinute: 720 }))

let city: VolunteerCity

beforeAll(async () => {
  city = await volunteerCity()
})
afterAll(() => city.graph.stop())

const query = `query($id: ID!, $first: Int) { volunteerOrder(id: $id) { status participations { status }
  suggestedVolunteers(first: $first) {
    volunteer { id person { id } } points factors { code points most figure } } } }`
interface Suggestion {
  readonly volunteer: { readonly person: { readonly id: string } }
  readonly points: number
  readonly factors: readonly { readonly code: string; readonly points: number }[]
}
const seen = async (caller: Caller, id: string, first?: number) =>
  (await city.graph.ask(caller, query, { id, first })).data.volunteerOrder
const suggested = async (caller: Caller, id: string) =>
  ((await seen(caller, id)).suggestedVolunteers as Suggestion[]).map(({ volunteer }) => volunteer.person.id)
const idOf = async (caller: Caller) =>
  (await city.graph.ask(caller, '{ myVolunteering { id } }')).data.myVolunteering.id as string
const joined = async (name: string, profile: Input = {}) => {
  const caller = await city.join(name)
  await city.done(caller, 'updateVolunteerProfile', { volunteerId: await idOf(caller), ...profile }, 'volunteer')
  return caller
}

describe('volunteers suggested for an order', () => {
  test('stand in an order that each factor explains, and nobody is assigned by that (art. 25)', async () => {
    await joined('free and skilled', { skills: ['HOME_VISIT'], availability: everyMorning })
    await joined('skilled', { skills: ['HOME_VISIT'] })
    await joined('busy', { skills: ['HOME_VISIT'], availability: [{ weekday: 1, fromMinute: 480, toMinute: 720 }] })
    const orderId = await city.offered({ ...planned, skills: ['HOME_VISIT'] })
    const { suggestedVolunteers, ...order } = await seen(city.leader, orderId)
    const found: Suggestion[] = suggestedVolunteers
    const names = ['free and skilled', 'skilled', 'busy', 'volunteer']
    expect(new Set(found.map(({ volunteer }) => volunteer.person.id))).toEqual(new Set(names.map(personNamed)))
    expect(found.slice(0, 2).map(({ volunteer }) => volunteer.person.id)).toEqual(names.slice(0, 2).map(personNamed))
    for (const { points, factors } of found) {
      expect(factors.map(({ code }) => code)).toEqual(['SKILL', 'AVAILABILITY', 'NEARNESS', 'FAIRNESS', 'RATING'])
      expect(factors.reduce((sum, factor) => sum + factor.points, 0)).toBe(points)
    }
    expect(order).toEqual({ status: 'OFFERED', participations: [] })
  })

  test('may take it up: qualified on the day, free at that time, not served themselves', async () => {
    const nurse = await joined('nurse')
    const expiring = await joined('expiring nurse')
    const qualify = async (caller: Caller, validTo: string) =>
      city.done(
        worker,
        'recordVolunteerQualification',
        {
          volunteerId: await idOf(caller),
          qualification: 'MEDICAL_PRACTITIONER',
          validFrom: '2020-01-01',
          validTo,
        },
        'volunteer',
      )
    await qualify(nurse, '2026-03-03')
    await qualify(expiring, '2026-03-02')
    const professional = { ...planned, qualifications: ['MEDICAL_PRACTITIONER'] }
    const orderId = await city.offered(professional)
    expect(await suggested(city.leader, orderId)).toEqual([personNamed('nurse')])
    expect(
      await suggested(city.leader, await city.offered({ ...professional, servedPersonId: nurse.personId })),
    ).toEqual([])
    const atTheSameTime = await city.offered(planned)
    await city.done(nurse, 'acceptVolunteerOrder', { orderId: atTheSameTime }, 'order')
    expect(await suggested(city.leader, orderId)).toEqual([])
    await city.done(nurse, 'withdrawFromVolunteerOrder', { orderId: atTheSameTime, reason: 'Ill.' }, 'order')
    expect(await suggested(city.leader, orderId)).toEqual([personNamed('nurse')])
    // Who has left an order is not asked again.
    expect(await suggested(city.leader, atTheSameTime)).not.toContain(personNamed('nurse'))
    await city.done(nurse, 'pauseVolunteering', { volunteerId: await idOf(nurse) }, 'volunteer')
    expect(await suggested(city.leader, orderId)).toEqual([])
  })

  test('are told to the leader of the team and to the community, not to others', async () => {
    const orderId = await city.offered()
    const leaderElsewhere = holder('leader elsewhere', 'TEAM_LEADER', await city.registerTeam({ name: '别队' }))
    expect((await suggested(worker, orderId)).length).toBeGreaterThan(0)
    expect(await suggested(leaderElsewhere, orderId)).toEqual([])
    expect(await suggested(workerElsewhere, orderId)).toEqual([])
    const asVolunteer = await city.graph.ask(person('volunteer'), query, { id: orderId })
    expect(asVolunteer.errorCode).toBe('FORBIDDEN')
    expect((await city.graph.ask(worker, query, { id: orderId, first: 0 })).errorCode).toBe('BAD_USER_INPUT')
    expect((await city.graph.ask(worker, query, { id: orderId, first: 101 })).errorCode).toBe('BAD_USER_INPUT')
    expect((await seen(worker, orderId, 1)).suggestedVolunteers).toHaveLength(1)
  })

  test('are none once nobody is looked for', async () => {
    const orderId = await city.accepted()
    expect(await suggested(city.leader, orderId)).toEqual([])
  })
})

describe('suggestions', () => {
  test('ask the database as often for 25 volunteers and 25 teams as for one', async () => {
    const other = await volunteerCity()
    try {
      const orderId = await other.offered(planned)
      const teams =
        'query($id: ID!, $first: Int) { volunteerOrder(id: $id) { suggestedTeams(first: $first) { team { name } points } } }'
      const forOne = [await callsOf(other, query, orderId), await callsOf(other, teams, orderId)]
      for (let index = 0; index < 24; index += 1) {
        const teamId = await other.registerTeam({ name: `队${index}` })
        await other.join(`member ${index}`)
        await other.join(`leader ${index}`, { teamId })
      }
      expect([await callsOf(other, query, orderId), await callsOf(other, teams, orderId)]).toEqual(forOne)
    } finally {
      await other.graph.stop()
    }
  })
})

async function callsOf(city: VolunteerCity, query: string, id: string): Promise<number> {
  return databaseCalls(city.graph.connection, async () => {
    const { data, errors } = await city.graph.ask(worker, query, { id, first: 100 })
    expect([data.volunteerOrder === null, errors]).toEqual([false, []])
  })
}
