import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anonymous, type Caller } from '@onecore/access/caller'
import { volunteerRegistered } from '@onecore/events/contracts/volunteer'
import { stableId } from '@onecore/kernel/type-id'
import { holder, person, personNamed } from '@onecore/testing/callers'
import { databaseCalls } from '@onecore/testing/database-calls'
import {
  communityId,
  dissolvedId,
  elsewhereId,
  type Input,
  secretary,
  streetId,
  streetOfficer,
  type VolunteerCity,
  volunteerCity,
  worker,
  workerElsewhere,
} from '../testing/volunteer-city.js'

let city: VolunteerCity

beforeAll(async () => {
  city = await volunteerCity()
})
afterAll(() => city.graph.stop())

const register = (name: string, more: Input = {}) =>
  city.refusals(person(name), 'registerAsVolunteer', { communityId, ...more })
const mine = 'id status ageBand hasGuardianConsent skills teams { id } barring { reason appeal decision }'
const registration = async (name: string) =>
  (await city.graph.ask(person(name), `{ myVolunteering { ${mine} } }`)).data.myVolunteering
const run = async (caller: Caller, name: string, command: string, more: Input = {}) =>
  city.refusals(caller, command, { volunteerId: (await registration(name)).id, ...more })

describe('a volunteer', () => {
  test('registers, is verified by the community, pauses, comes back, leaves and registers again', async () => {
    expect(await register('grandfather', { teamId: city.team, skills: ['COOKING'] })).toEqual([])
    const { id } = await registration('grandfather')
    expect((await city.graph.told(volunteerRegistered)).at(-1)).toMatchObject({
      subject: id,
      data: { personId: personNamed('grandfather'), communityId, teamId: city.team },
    })
    const statuses: string[] = []
    for (const [caller, command] of [
      [worker, 'verifyVolunteer'],
      [person('grandfather'), 'pauseVolunteering'],
      [person('grandfather'), 'resumeVolunteering'],
      [person('grandfather'), 'withdrawFromVolunteering'],
      [person('grandfather'), 'rejoinVolunteering'],
    ] as const) {
      expect(await run(caller, 'grandfather', command)).toEqual([])
      statuses.push((await registration('grandfather')).status)
    }
    expect(statuses).toEqual(['ACTIVE', 'PAUSED', 'ACTIVE', 'WITHDRAWN', 'REGISTERED'])
  })

  test('is registered once, even when asked twice at once', async () => {
    const outcomes = await Promise.all([register('twin'), register('twin')])
    expect(outcomes.map(([code]) => code ?? 'registered').sort()).toEqual(['ALREADY_REGISTERED', 'registered'])
    expect(await register('twin')).toEqual(['ALREADY_REGISTERED'])
  })

  test('registers in a community that exists, with a team that is active', async () => {
    expect(await register('stranger', { communityId: dissolvedId })).toEqual(['COMMUNITY_DISSOLVED'])
    await expect(register('stranger', { teamId: stableId('team', 'none') })).rejects.toThrow('NOT_FOUND')
    await expect(city.refusals(anonymous, 'registerAsVolunteer', { communityId })).rejects.toThrow('UNAUTHENTICATED')
    expect(await register('stranger', { skills: ['no code'] })).toEqual(['INVALID_INPUT'])
  })

  test('is verified by their own community alone, and steered by nobody but themselves', async () => {
    await register('newcomer')
    await expect(run(workerElsewhere, 'newcomer', 'verifyVolunteer')).rejects.toThrow('NOT_FOUND')
    await expect(run(person('newcomer'), 'newcomer', 'verifyVolunteer')).rejects.toThrow('FORBIDDEN')
    await expect(run(person('neighbour'), 'newcomer', 'withdrawFromVolunteering')).rejects.toThrow('NOT_FOUND')
    await expect(run(worker, 'newcomer', 'withdrawFromVolunteering')).rejects.toThrow('FORBIDDEN')
  })

  test('says what they can do and when; a time has an end after its beginning', async () => {
    await city.join('cook')
    const time = { weekday: 7, fromMinute: 0, toMinute: 1_440 }
    const update = (more: Input) => run(person('cook'), 'cook', 'updateVolunteerProfile', more)
    expect(await update({ skills: ['COOKING'], availability: [time] })).toEqual([])
    expect(await update({ availability: [{ ...time, fromMinute: 1_439 }] })).toEqual([])
    expect((await registration('cook')).skills).toEqual(['COOKING'])
    for (const wrong of [{ weekday: 0 }, { weekday: 8 }, { toMinute: 1_441 }, { fromMinute: 1_440 }, { toMinute: 0 }]) {
      expect(await update({ availability: [{ ...time, ...wrong }] })).toContain('INVALID_INPUT')
    }
  })

  test('joins and leaves teams, at most twenty at a time', async () => {
    await city.join('joiner', { teamId: undefined })
    const join = (teamId: string) => run(person('joiner'), 'joiner', 'joinVolunteerTeam', { teamId })
    const leave = (teamId: string) => run(person('joiner'), 'joiner', 'leaveVolunteerTeam', { teamId })
    const teams: string[] = []
    for (let count = 0; count < 21; count += 1) teams.push(await city.registerTeam({ name: `第${count}队` }))
    expect(await join(teams[0] ?? '')).toEqual([])
    expect(await join(teams[0] ?? '')).toEqual(['ALREADY_IN_TEAM'])
    for (const teamId of teams.slice(1, 20)) expect(await join(teamId)).toEqual([])
    expect(await join(teams[20] ?? '')).toEqual(['TOO_MANY_TEAMS'])
    expect(await leave(teams[0] ?? '')).toEqual([])
    expect(await leave(teams[0] ?? '')).toEqual(['NOT_IN_TEAM'])
    expect(await join(teams[20] ?? '')).toEqual([])
  })

  test('who has left is written about only after coming back', async () => {
    await city.join('returner')
    const commands = [
      ['recordVolunteerQualification', { qualification: 'LIFEGUARD', validFrom: '2020-01-01' }],
      ['changeVolunteerAgeBand', { ageBand: 'MINOR_14_TO_17' }],
      ['recordGuardianConsent', { guardianPersonId: personNamed('mother'), givenOn: '2026-03-02' }],
    ] as const
    const refused = async () => {
      const codes: string[] = []
      for (const [command, input] of commands) codes.push(...(await run(worker, 'returner', command, input)))
      return codes
    }
    await run(person('returner'), 'returner', 'withdrawFromVolunteering')
    expect(await refused()).toEqual(expect.arrayContaining(Array(3).fill('VOLUNTEER_NOT_ACTIVE')))
    await run(person('returner'), 'returner', 'rejoinVolunteering')
    expect(await refused()).toEqual([])
  })

  test('who leaves gives back the places that wait for them', async () => {
    await city.join('leaver')
    const orderId = await city.offered()
    await city.done(person('leaver'), 'acceptVolunteerOrder', { orderId }, 'order')
    expect(await run(person('leaver'), 'leaver', 'withdrawFromVolunteering')).toEqual([])
    const query = 'query($id: ID!) { volunteerOrder(id: $id) { status participations { status } } }'
    const { data } = await city.graph.ask(worker, query, { id: orderId })
    expect(data.volunteerOrder).toEqual({ status: 'OFFERED', participations: [{ status: 'WITHDRAWN' }] })
  })

  test('who takes a break takes nothing new up, and serves what was taken up before', async () => {
    await city.join('tired')
    const [before, after] = [await city.offered(), await city.offered()]
    await city.done(person('tired'), 'acceptVolunteerOrder', { orderId: before }, 'order')
    await run(person('tired'), 'tired', 'pauseVolunteering')
    expect(await city.refusals(person('tired'), 'acceptVolunteerOrder', { orderId: after })).toEqual([
      'VOLUNTEER_NOT_ACTIVE',
    ])
    expect(await city.refusals(person('tired'), 'checkInForVolunteerOrder', { orderId: before })).toEqual([])
  })
})

describe('a minor', () => {
  test('from fourteen on needs a guardian’s consent; a child does not register, an adult needs none', async () => {
    expect(await register('child of thirteen', { ageBand: 'UNDER_14' })).toEqual(['TOO_YOUNG'])
    expect(await register('pupil', { ageBand: 'MINOR_14_TO_17' })).toEqual([])
    expect(await run(worker, 'pupil', 'verifyVolunteer')).toEqual(['NEEDS_GUARDIAN_CONSENT'])
    expect(await register('apprentice', { ageBand: 'SELF_SUPPORTING_16_TO_17' })).toEqual([])
    expect(await run(worker, 'apprentice', 'verifyVolunteer')).toEqual([])

    const consent = (more: Input = {}, name = 'pupil') =>
      run(worker, name, 'recordGuardianConsent', {
        guardianPersonId: personNamed('mother'),
        givenOn: '2026-03-02',
        ...more,
      })
    expect(await consent({ guardianPersonId: personNamed('pupil') })).toEqual(['GUARDS_ONESELF'])
    expect(await consent({ givenOn: '2026-03-03' })).toEqual(['NOT_YET'])
    expect(await consent({}, 'apprentice')).toEqual(['NEEDS_NO_CONSENT'])
    expect(await consent()).toEqual([])
    expect(await run(worker, 'pupil', 'verifyVolunteer')).toEqual([])
    expect(await registration('pupil')).toMatchObject({ status: 'ACTIVE', hasGuardianConsent: true })
  })

  test('grows up; an active adult who turns out to be a minor needs the consent first', async () => {
    expect(await run(worker, 'pupil', 'changeVolunteerAgeBand', { ageBand: 'ADULT' })).toEqual([])
    expect(await registration('pupil')).toMatchObject({ ageBand: 'ADULT', hasGuardianConsent: false })
    expect(await run(worker, 'pupil', 'changeVolunteerAgeBand', { ageBand: 'MINOR_14_TO_17' })).toEqual([
      'NEEDS_GUARDIAN_CONSENT',
    ])
    expect(await run(worker, 'pupil', 'changeVolunteerAgeBand', { ageBand: 'UNDER_14' })).toEqual(['INVALID_INPUT'])
  })
})

describe('a volunteer who is barred', () => {
  const bar = (name: string, caller = secretary) => run(caller, name, 'barVolunteer', { reason: 'Took money.' })

  test('takes nothing up, appeals once within thirty days, and the street decides', async () => {
    await city.join('rogue')
    await expect(bar('rogue', worker)).rejects.toThrow('FORBIDDEN')
    expect(await bar('rogue')).toEqual([])
    const orderId = await city.offered()
    expect(await city.refusals(person('rogue'), 'acceptVolunteerOrder', { orderId })).toEqual(['VOLUNTEER_NOT_ACTIVE'])

    const appeal = () => run(person('rogue'), 'rogue', 'appealVolunteerBarring', { reason: 'It was a gift.' })
    expect(await appeal()).toEqual([])
    await expect(run(secretary, 'rogue', 'upholdVolunteerBarring', { reason: 'No.' })).rejects.toThrow('FORBIDDEN')
    expect(await run(streetOfficer, 'rogue', 'upholdVolunteerBarring', { reason: 'Seen on tape.' })).toEqual([])
    expect(await appeal()).toEqual(['ALREADY_APPEALED'])
    expect(await registration('rogue')).toMatchObject({
      status: 'BARRED',
      barring: { reason: 'Took money.', appeal: 'It was a gift.', decision: 'Seen on tape.' },
    })
    expect(await run(streetOfficer, 'rogue', 'liftVolunteerBarring', { reason: 'A year has passed.' })).toEqual([])
    expect(await bar('rogue')).toEqual([])
    expect(await appeal()).toEqual([])
  })

  test('appeals on the thirtieth day, and not on the one after', async () => {
    await city.join('late')
    await bar('late')
    const appeal = () => run(person('late'), 'late', 'appealVolunteerBarring', { reason: 'I was away.' })
    const now = city.graph.now
    city.graph.now = new Date('2026-04-01T16:00:00Z') // 2 April in Beijing
    expect(await appeal()).toEqual(['APPEAL_TOO_LATE'])
    city.graph.now = new Date('2026-04-01T15:59:59Z')
    expect(await appeal()).toEqual([])
    city.graph.now = now
  })

  test('is not heard by the same person who barred them', async () => {
    await city.join('wronged')
    const both = holder('secretary', 'COMMUNITY_SECRETARY', communityId)
    const officer = holder('secretary', 'STREET_OFFICER', streetId)
    expect(await bar('wronged', { ...both, mandates: [...both.mandates, ...officer.mandates] })).toEqual([])
    expect(await run(officer, 'wronged', 'liftVolunteerBarring', { reason: 'Sorry.' })).toEqual(['DECIDES_OWN_ACT'])
    expect(await run(streetOfficer, 'wronged', 'liftVolunteerBarring', { reason: 'No proof.' })).toEqual([])
  })

  test('and is a minor does not serve again before a guardian consents', async () => {
    await register('barred pupil', { ageBand: 'MINOR_14_TO_17' })
    expect(await bar('barred pupil')).toEqual([])
    const lift = () => run(streetOfficer, 'barred pupil', 'liftVolunteerBarring', { reason: 'No proof.' })
    expect(await lift()).toEqual(['NEEDS_GUARDIAN_CONSENT'])
    const consent = { guardianPersonId: personNamed('mother'), givenOn: '2026-03-02' }
    expect(await run(worker, 'barred pupil', 'recordGuardianConsent', consent)).toEqual([])
    expect(await lift()).toEqual([])
  })
})

describe('the list of volunteers', () => {
  const ask = async (caller: Caller, args: string) =>
    (await city.graph.ask(caller, `{ volunteers(${args}) { edges { node { id } } pageInfo { hasNextPage } } }`)).data
      .volunteers

  test('shows a caller those of their own jurisdiction or team, page by page', async () => {
    const all = await ask(secretary, `scopeId: "${communityId}", first: 100`)
    expect(all.edges.length).toBeGreaterThan(10)
    expect((await ask(secretary, `scopeId: "${communityId}", first: 3`)).pageInfo.hasNextPage).toBe(true)
    expect((await ask(streetOfficer, `scopeId: "${streetId}", first: 100`)).edges).toEqual(all.edges)
    expect((await ask(workerElsewhere, 'first: 100')).edges).toEqual([])
    expect((await ask(holder('x', 'COMMUNITY_SECRETARY', elsewhereId), 'first: 1')).edges).toEqual([])
    expect((await ask(person('newcomer'), 'first: 100')).edges).toHaveLength(1)
    const ofTeam = await ask(city.leader, `teamId: "${city.team}", first: 100`)
    expect(ofTeam.edges.length).toBeLessThan(all.edges.length)
  })

  test('show the orders, hours and certificates of many in as many database calls as those of one', async () => {
    await city.delivered()
    const inside = ['orders', 'hours', 'certificates'].map((name) => `${name}(first: 2) { edges { node { id } } }`)
    const query = `query($first: Int) { volunteers(first: $first) { edges { node { ${inside.join(' ')} } } } }`
    const calls = (first: number) =>
      databaseCalls(city.graph.connection, async () => {
        const { data } = await city.graph.ask(worker, query, { first })
        expect(data.volunteers.edges).toHaveLength(first)
      })
    expect(await calls(5)).toBe(4)
    expect(await calls(1)).toBe(4)
  })

  test('can be narrowed to who waits for verification, to a skill or to a legal qualification', async () => {
    const gardener = await city.join('gardener', { skills: ['GARDENING'] })
    const { data } = await city.graph.ask(gardener, '{ myVolunteering { id } }')
    const { id } = data.myVolunteering
    const qualification = { qualification: 'ELECTRICIAN', validFrom: '2020-01-01' }
    await city.done(worker, 'recordVolunteerQualification', { volunteerId: id, ...qualification }, 'volunteer')
    await city.done(person('waiting'), 'registerAsVolunteer', { communityId, skills: ['GARDENING'] }, 'volunteer')
    const found = async (filter: string) => (await ask(worker, `filter: { ${filter} }, first: 100`)).edges.length
    expect(await found('skill: "GARDENING"')).toBe(2)
    expect(await found('skill: "GARDENING", states: [REGISTERED]')).toBe(1)
    expect(await found('qualification: "ELECTRICIAN"')).toBe(1)
    expect(await found('qualification: "LAWYER"')).toBe(0)
  })
})
