import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anonymous, type Caller } from '@onecore/access/caller'
import { consentWithdrawn, personErased } from '@onecore/events/contracts/self-governance'
import { dayOf } from '@onecore/kernel/day'
import { holder, person, personNamed } from '@onecore/testing/callers'
import { type ProgrammeStories, programmeStories } from '../testing/programme-stories.js'
import {
  type Input,
  secretary,
  type VolunteerCity,
  volunteerCity,
  worker,
  workerElsewhere,
} from '../testing/volunteer-city.js'

let city: VolunteerCity
let stories: ProgrammeStories

beforeAll(async () => {
  city = await volunteerCity()
  stories = programmeStories(city)
})
afterAll(() => city.graph.stop())

const signUp = (name: string, sessionId: string, ageBand = 'ADULT') =>
  city.refusals(person(name), 'signUpForProgrammeSession', { sessionId, ageBand })
const leave = (name: string, sessionId: string, more: Input = {}) =>
  city.refusals(person(name), 'leaveProgrammeSession', { sessionId, ...more })
const signUpChild = (sessionId: string, more: Input = {}, guardian = person('mother')) =>
  city.refusals(guardian, 'signUpChildForProgrammeSession', {
    sessionId,
    childPersonId: personNamed('child of 13'),
    consents: true,
    ...more,
  })
const register = (sessionId: string, more: Input, caller = city.leader) =>
  city.refusals(caller, 'registerProgrammeParticipant', { sessionId, ageBand: 'ADULT', ...more })

const seen = async (caller: Caller, sessionId: string) => {
  const query = `query($id: ID!) { programmeSession(id: $id) { status participantCount waitingCount isFull
    participants { person { id } guardian { id } consentSeenOn ageBand status waitingPosition } } }`
  return (await city.graph.ask(caller, query, { id: sessionId })).data.programmeSession
}
/** Who is on the list as the organizer sees it, e.g. `['SIGNED_UP', 'WAITING']` by the name. */
const listOf = async (sessionId: string, ...names: string[]): Promise<(string | undefined)[]> => {
  const { participants } = await seen(city.leader, sessionId)
  return names.map(
    (name) =>
      participants.find((one: { person: { id: string } | null }) => one.person?.id === personNamed(name))?.status,
  )
}

describe('sign-up', () => {
  test('gives places in the order in which people come, and the others wait', async () => {
    const sessionId = await stories.session()
    for (const name of ['first', 'second', 'third', 'fourth']) expect(await signUp(name, sessionId)).toEqual([])
    const { participants, ...counts } = await seen(worker, sessionId)
    expect(counts).toEqual({ status: 'OPEN', participantCount: 2, waitingCount: 2, isFull: true })
    expect(participants.map((one: Input) => [one.status, one.waitingPosition])).toEqual([
      ['SIGNED_UP', null],
      ['SIGNED_UP', null],
      ['WAITING', 1],
      ['WAITING', 2],
    ])
    expect(await signUp('first', sessionId)).toEqual(['ALREADY_SIGNED_UP'])
    expect(await signUp('third', sessionId)).toEqual(['ALREADY_SIGNED_UP'])
  })

  test('moves the first who waits up when somebody leaves, and nobody when somebody leaves who waited', async () => {
    const sessionId = await stories.session()
    for (const name of ['first', 'second', 'third', 'fourth']) await signUp(name, sessionId)
    expect(await leave('third', sessionId)).toEqual([])
    expect(await listOf(sessionId, 'second', 'third', 'fourth')).toEqual(['SIGNED_UP', undefined, 'WAITING'])
    expect(await leave('first', sessionId)).toEqual([])
    expect(await listOf(sessionId, 'first', 'second', 'fourth')).toEqual([undefined, 'SIGNED_UP', 'SIGNED_UP'])
    await expect(leave('first', sessionId)).rejects.toThrow('FORBIDDEN')
    expect(await signUp('first', sessionId)).toEqual([])
    expect(await listOf(sessionId, 'first')).toEqual(['WAITING'])
  })

  test('keeps the order when people come and go at once', async () => {
    const sessionId = await stories.session({ places: 1 })
    await signUp('holder', sessionId)
    await signUp('waiting', sessionId)
    const outcomes = await Promise.all([
      leave('holder', sessionId),
      signUp('late one', sessionId),
      signUp('late two', sessionId),
      signUp('late one', sessionId),
    ])
    expect(outcomes.map(([code]) => code ?? 'done').sort()).toEqual(['ALREADY_SIGNED_UP', 'done', 'done', 'done'])
    expect(await listOf(sessionId, 'holder', 'waiting', 'late one', 'late two')).toEqual([
      undefined,
      'SIGNED_UP',
      'WAITING',
      'WAITING',
    ])
  })

  test('of two who take the last place at once gives it to one', async () => {
    const sessionId = await stories.session({ places: 1 })
    await Promise.all([signUp('one', sessionId), signUp('other', sessionId)])
    expect((await listOf(sessionId, 'one', 'other')).sort()).toEqual(['SIGNED_UP', 'WAITING'])
  })

  test('ends when the session begins, and so does leaving', async () => {
    const sessionId = await stories.session()
    await signUp('in time', sessionId)
    city.pass(24 * 60 - 1)
    expect(await signUp('at the last minute', sessionId)).toEqual([])
    city.pass(1)
    expect(await signUp('too late', sessionId)).toEqual(['SESSION_BEGUN'])
    expect(await leave('in time', sessionId)).toEqual(['SESSION_BEGUN'])
  })

  test('is possible once the session is open, and needs somebody who is signed in', async () => {
    const sessionId = await stories.session()
    await city.done(worker, 'cancelProgrammeSession', { sessionId, reason: 'Storm.' }, 'session')
    expect(await signUp('somebody', sessionId)).toEqual(['WRONG_STATE'])
    const input = { sessionId, ageBand: 'ADULT' }
    await expect(city.refusals(anonymous, 'signUpForProgrammeSession', input)).rejects.toThrow('UNAUTHENTICATED')
  })
})

describe('a child of thirteen', () => {
  test('does not sign up alone; somebody of fourteen does', async () => {
    const sessionId = await stories.session()
    expect(await signUp('child of 13', sessionId, 'UNDER_14')).toEqual(['GUARDIAN_SIGNS_UP'])
    expect(await signUp('pupil of 14', sessionId, 'FROM_14_TO_17')).toEqual([])
  })

  test('is signed up by the guardian, who consents to it, and taken off again by nobody else', async () => {
    const sessionId = await stories.session()
    expect(await signUpChild(sessionId, { consents: false })).toEqual(['NEEDS_GUARDIAN_CONSENT'])
    expect(await signUpChild(sessionId, { childPersonId: personNamed('mother') })).toEqual(['GUARDS_ONESELF'])
    expect(await signUpChild(sessionId)).toEqual([])
    expect(await signUpChild(sessionId, {}, person('father'))).toEqual(['ALREADY_SIGNED_UP'])
    const child = { ageBand: 'UNDER_14', consentSeenOn: dayOf(city.graph.now), guardian: { id: personNamed('mother') } }
    expect((await seen(person('mother'), sessionId)).participants).toEqual([expect.objectContaining(child)])
    const childPersonId = personNamed('child of 13')
    await expect(leave('father', sessionId, { childPersonId })).rejects.toThrow('FORBIDDEN')
    expect(await leave('mother', sessionId)).toEqual(['NOT_SIGNED_UP'])
    expect(await leave('mother', sessionId, { childPersonId })).toEqual([])
  })

  test('is entered by the organizer with the consent in writing', async () => {
    const sessionId = await stories.session()
    const child = { personId: personNamed('child of 13'), ageBand: 'UNDER_14' }
    const guardianPersonId = personNamed('mother')
    const today = dayOf(city.graph.now)
    expect(await register(sessionId, child)).toEqual(['NEEDS_GUARDIAN_CONSENT'])
    expect(await register(sessionId, { ...child, guardianPersonId })).toEqual(['NEEDS_GUARDIAN_CONSENT'])
    expect(await register(sessionId, { ...child, consentSeenOn: today })).toEqual(['NEEDS_GUARDIAN_CONSENT'])
    const consent = { guardianPersonId, consentSeenOn: today }
    expect(await register(sessionId, { ...child, ...consent, consentSeenOn: '2030-01-01' })).toEqual(['NOT_YET'])
    expect(await register(sessionId, { ...child, ...consent, guardianPersonId: child.personId })).toEqual([
      'GUARDS_ONESELF',
    ])
    expect(await register(sessionId, { ...child, ...consent })).toEqual([])
    // Of anybody else no guardian is kept.
    const pupil = { personId: personNamed('pupil of 14'), ageBand: 'FROM_14_TO_17' }
    expect(await register(sessionId, { ...pupil, ...consent })).toEqual(['INVALID_INPUT'])
    expect(await register(sessionId, pupil)).toEqual([])
  })

  test('leaves when the guardian takes the consent back, and the next one moves up', async () => {
    const sessionId = await stories.session({ places: 1 })
    await signUpChild(sessionId)
    await signUp('next', sessionId)
    const withdraw = (purpose: string) =>
      city.graph.receive(consentWithdrawn, personNamed('mother'), { personId: personNamed('mother'), purpose })
    await withdraw('PROGRAMME_PARTICIPATION')
    expect(await listOf(sessionId, 'child of 13', 'next')).toEqual(['SIGNED_UP', 'WAITING'])
    await withdraw('PROGRAMME_PARTICIPATION_OF_A_CHILD')
    expect(await listOf(sessionId, 'child of 13', 'next')).toEqual([undefined, 'SIGNED_UP'])
  })
})

describe('who takes part', () => {
  test('is told to the organizer and the community, to others their own place alone', async () => {
    const sessionId = await stories.session()
    await signUp('first', sessionId)
    await signUpChild(sessionId)
    const sees = async (caller: Caller) => (await seen(caller, sessionId)).participants.length
    expect(await Promise.all([worker, secretary, city.leader].map(sees))).toEqual([2, 2, 2])
    expect(await Promise.all([person('first'), person('mother'), person('child of 13')].map(sees))).toEqual([1, 1, 1])
    const elsewhere = holder('leader elsewhere', 'TEAM_LEADER', await city.registerTeam())
    expect(await Promise.all([anonymous, person('stranger'), workerElsewhere, elsewhere].map(sees))).toEqual([
      0, 0, 0, 0,
    ])
  })

  test('is counted for everybody, of a sensitive programme from five people on', async () => {
    const programmeId = await stories.running({ generation: 'YOUTH' })
    const sessionId = await stories.session({ programmeId, places: 6 })
    const counts = async (caller: Caller = anonymous) => {
      const { participantCount, waitingCount, isFull } = await seen(caller, sessionId)
      return [participantCount, waitingCount, isFull]
    }
    for (const name of ['a', 'b', 'c', 'd']) await signUp(name, sessionId)
    expect(await counts()).toEqual([null, null, null])
    expect(await counts(worker)).toEqual([4, 0, false])
    await signUp('e', sessionId)
    expect(await counts()).toEqual([5, null, false])
  })

  test('can be taken off by the organizer, and by nobody else', async () => {
    const sessionId = await stories.session()
    await signUp('first', sessionId)
    const remove = (caller: Caller, name: string) =>
      city.refusals(caller, 'removeProgrammeParticipant', { sessionId, personId: personNamed(name) })
    await expect(remove(person('second'), 'first')).rejects.toThrow('FORBIDDEN')
    await expect(remove(workerElsewhere, 'first')).rejects.toThrow('FORBIDDEN')
    expect(await remove(city.leader, 'nobody')).toEqual(['NOT_SIGNED_UP'])
    expect(await remove(city.leader, 'first')).toEqual([])
    await expect(register(sessionId, { personId: personNamed('x') }, workerElsewhere)).rejects.toThrow('FORBIDDEN')
  })

  test('and was erased elsewhere leaves a free place, and no name in what is over', async () => {
    const over = await stories.session()
    await signUp('erased', over)
    await signUpChild(over, {}, person('erased'))
    stories.passTheSession()
    const presentPersonIds = [personNamed('erased'), personNamed('child of 13')]
    await city.done(city.leader, 'holdProgrammeSession', { sessionId: over, presentPersonIds, helpers: [] }, 'session')
    const upcoming = await stories.session()
    await signUp('erased', upcoming)
    await signUpChild(upcoming, {}, person('erased'))
    await signUp('next', upcoming)

    await city.graph.receive(personErased, personNamed('erased'), { personId: personNamed('erased') })
    expect(await listOf(upcoming, 'erased', 'child of 13', 'next')).toEqual([undefined, undefined, 'SIGNED_UP'])
    const { participantCount, participants } = await seen(worker, over)
    expect(participantCount).toBe(2)
    expect(participants).toMatchObject([
      { person: null, status: 'ATTENDED' },
      { person: { id: personNamed('child of 13') }, guardian: null, status: 'ATTENDED' },
    ])
  })
})
