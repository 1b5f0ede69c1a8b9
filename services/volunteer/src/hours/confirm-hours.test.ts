import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { personErased } from '@onecore/events/contracts/self-governance'
import { hoursConfirmed } from '@onecore/events/contracts/volunteer'
import { newId } from '@onecore/kernel/type-id'
import { holder, personNamed } from '@onecore/testing/callers'
import { type ProgrammeStories, programmeStories } from '../testing/programme-stories.js'
import {
  communityId,
  type Input,
  type VolunteerCity,
  volunteerCity,
  worker,
  workerElsewhere,
} from '../testing/volunteer-city.js'

let city: VolunteerCity
let stories: ProgrammeStories
/** A volunteer of the team who leads it as well. */
let leader: Caller
let second: Caller

beforeAll(async () => {
  city = await volunteerCity()
  stories = programmeStories(city)
  second = await city.join('second')
  await city.join('leader')
  leader = city.leader
})
afterAll(() => city.graph.stop())

interface Draft {
  id: string
  status: string
  minutes: number
  isLongDay: boolean
  session: { id: string } | null
  order: { id: string } | null
}
const volunteerIdOf = async (caller: Caller): Promise<string> =>
  (await city.graph.ask(caller, '{ myVolunteering { id } }')).data.myVolunteering.id
const inMinutes = (minutes: number) => new Date(city.graph.now.getTime() + minutes * 60_000).toISOString()
const drafts = async (caller = leader): Promise<Draft[]> => {
  const query = `query($team: ID!) { volunteerTeam(id: $team) { hoursToConfirm(first: 100) {
    edges { node { id status minutes isLongDay session { id } order { id } } } } } }`
  const { data } = await city.graph.ask(caller, query, { team: city.team })
  return data.volunteerTeam.hoursToConfirm.edges.map(({ node }: { node: Draft }) => node)
}
const draftsOf = async (sessionId: string) => (await drafts()).filter(({ session }) => session?.id === sessionId)
const draftOf = async (orderId: string): Promise<string> => {
  const query = `query($team: ID!) { hourEntries(filter: { teamId: $team, states: [DRAFT] }, first: 100) {
    edges { node { id order { id } } } } }`
  const { data } = await city.graph.ask(worker, query, { team: city.team })
  return data.hourEntries.edges.find(({ node }: { node: Draft }) => node.order?.id === orderId).node.id
}
const confirm = (entryIds: readonly string[], caller = leader, more: Input = {}) =>
  city.refusals(caller, 'confirmVolunteerHours', { teamId: city.team, entryIds, ...more })
const minutesOfTeam = async () => {
  await city.graph.foldCounters()
  const query = 'query($id: ID!) { volunteerTeam(id: $id) { confirmedMinutes } }'
  return (await city.graph.ask(leader, query, { id: city.team })).data.volunteerTeam.confirmedMinutes
}

/** A session that has just ended, with these volunteers as helpers; it began two hours ago. */
async function ended(helpers: readonly Caller[], more: Input = {}): Promise<string> {
  const sessionId = await stories.session({ helperPlaces: 5, ...more })
  for (const caller of helpers) await city.done(caller, 'takeProgrammeHelperPlace', { sessionId }, 'session')
  stories.passTheSession()
  return sessionId
}
const helpOf = async (caller: Caller, from: number, to: number) => ({
  volunteerId: await volunteerIdOf(caller),
  from: inMinutes(from),
  to: inMinutes(to),
})
const hold = (sessionId: string, helpers: readonly object[], more: Input = {}) =>
  city.refusals(leader, 'holdProgrammeSession', { sessionId, presentPersonIds: [], helpers, ...more })
/** A session that was held, with a draft of two hours for each of these volunteers. */
async function held(...helpers: Caller[]): Promise<string> {
  const sessionId = await ended(helpers)
  const times = await Promise.all(helpers.map((caller) => helpOf(caller, -120, 0)))
  expect(await hold(sessionId, times)).toEqual([])
  return sessionId
}

describe('a session that was held', () => {
  test('records who was there, and drafts the hours of those who helped', async () => {
    const sessionId = await stories.session({ places: 1, helperPlaces: 2 })
    const signUp = (name: string) =>
      city.done(
        holder(name, 'TEAM_LEADER', 'none'),
        'signUpForProgrammeSession',
        { sessionId, ageBand: 'ADULT' },
        'session',
      )
    for (const name of ['absent', 'waited and came', 'waited']) await signUp(name)
    for (const caller of [city.volunteer, second]) {
      await city.done(caller, 'takeProgrammeHelperPlace', { sessionId }, 'session')
    }
    expect(await hold(sessionId, [])).toEqual(['NOT_BEGUN_YET'])
    stories.passTheSession()
    const present = (...names: string[]) => ({ presentPersonIds: names.map(personNamed) })
    expect(await hold(sessionId, [], present('stranger'))).toEqual(['NOT_SIGNED_UP'])
    expect(await hold(sessionId, [], present('absent', 'waited'))).toEqual(['MORE_THAN_PLACES'])
    expect(await hold(sessionId, [await helpOf(second, -130, 0)], present('waited and came'))).toEqual([])

    const query = `query($id: ID!) { programmeSession(id: $id) { status participantCount
      participants { person { id } status } helpers { person { id } status } } }`
    const { data } = await city.graph.ask(worker, query, { id: sessionId })
    expect(data.programmeSession).toEqual({
      status: 'HELD',
      participantCount: 1,
      participants: [
        { person: { id: personNamed('absent') }, status: 'ABSENT' },
        { person: { id: personNamed('waited and came') }, status: 'ATTENDED' },
      ],
      helpers: [
        { person: { id: personNamed('volunteer') }, status: 'NO_SHOW' },
        { person: { id: personNamed('second') }, status: 'SERVED' },
      ],
    })
    expect(await draftsOf(sessionId)).toMatchObject([{ status: 'DRAFT', minutes: 130, order: null }])

    // A mistake is corrected by recording it again.
    expect(await hold(sessionId, [], present('absent', 'waited and came'))).toEqual(['MORE_THAN_PLACES'])
    const forgotten = await helpOf(city.volunteer, -60, 0)
    expect(await hold(sessionId, [await helpOf(second, -60, 0)])).toContain('HELP_RECORDED')
    expect(await hold(sessionId, [forgotten], present('absent'))).toEqual([])
    const corrected = (await city.graph.ask(worker, query, { id: sessionId })).data.programmeSession
    expect(corrected).toMatchObject({
      participantCount: 1,
      participants: [{ status: 'ATTENDED' }, { status: 'ABSENT' }],
      helpers: [{ status: 'SERVED' }, { status: 'SERVED' }],
    })
    expect(await draftsOf(sessionId)).toHaveLength(2)
  })

  test('takes all its helpers’ times or none of them', async () => {
    const sessionId = await ended([city.volunteer, second])
    const good = await helpOf(second, -60, 0)
    const outsider = await city.join('outsider')
    expect(await hold(sessionId, [good, await helpOf(city.volunteer, -241, 0)])).toEqual(['NOT_THE_TIME_OF_SESSION'])
    expect(await hold(sessionId, [good, await helpOf(city.volunteer, -60, 1)])).toEqual(['NOT_YET'])
    expect(await hold(sessionId, [good, await helpOf(outsider, -60, 0)])).toEqual(['NOT_A_HELPER'])
    expect(await hold(sessionId, [good, good])).toEqual(['INVALID_INPUT'])
    expect(await draftsOf(sessionId)).toEqual([])
    expect(await hold(sessionId, [good, await helpOf(city.volunteer, -240, 0)])).toEqual([])
    expect(await draftsOf(sessionId)).toHaveLength(2)
  })

  test('does not put a helper in two places at once', async () => {
    const first = await stories.session()
    const then = await stories.session({ startsAt: inMinutes(26 * 60), endsAt: inMinutes(27 * 60) })
    for (const sessionId of [first, then]) {
      await city.done(second, 'takeProgrammeHelperPlace', { sessionId }, 'session')
    }
    city.pass(27 * 60)
    // Cleared away until ten minutes into the next session.
    expect(await hold(first, [await helpOf(second, -180, -50)])).toEqual([])
    expect(await hold(then, [await helpOf(second, -51, 0)])).toEqual(['HOURS_OVERLAP'])
    expect(await hold(then, [await helpOf(second, -50, 0)])).toEqual([])
  })

  test('marks a long day; what lies over midnight belongs to both days', async () => {
    const nineHours = async (begin: string) => {
      city.graph.now = new Date(Date.parse(begin) - 60 * 60_000)
      const sessionId = await stories.session({ startsAt: begin, endsAt: inMinutes(10 * 60) })
      await city.done(second, 'takeProgrammeHelperPlace', { sessionId }, 'session')
      city.pass(10 * 60)
      expect(await hold(sessionId, [await helpOf(second, -9 * 60, 0)])).toEqual([])
      return draftsOf(sessionId)
    }
    // Ten in the morning, and ten in the evening, in Beijing.
    expect(await nineHours('2026-04-01T02:00:00.000Z')).toMatchObject([{ minutes: 540, isLongDay: true }])
    expect(await nineHours('2026-04-03T14:00:00.000Z')).toMatchObject([{ minutes: 540, isLongDay: false }])
  })

  test('waits with the hours of a helper who has not checked out elsewhere', async () => {
    city.pass(48 * 60)
    const sessionId = await ended([second])
    const orderId = await city.offered()
    await city.done(second, 'acceptVolunteerOrder', { orderId }, 'order')
    city.graph.now = new Date(city.graph.now.getTime() - 10 * 60_000)
    await city.done(second, 'checkInForVolunteerOrder', { orderId }, 'order')
    city.pass(10)
    expect(await hold(sessionId, [await helpOf(second, -120, 0)])).toEqual(['HOURS_OVERLAP'])
    expect(await hold(sessionId, [await helpOf(second, -120, -10)])).toEqual([])
    await city.done(second, 'checkOutOfVolunteerOrder', { orderId }, 'order')
  })
})

describe('a batch', () => {
  test('confirms the drafts of a team together, and everybody is told once', async () => {
    const sessionId = await held(city.volunteer, second)
    const before = await minutesOfTeam()
    const told = (await city.graph.told(hoursConfirmed)).length
    const entryIds = (await draftsOf(sessionId)).map(({ id }) => id)
    expect(await confirm(entryIds)).toEqual([])
    expect(await minutesOfTeam()).toBe(before + 240)
    const events = (await city.graph.told(hoursConfirmed)).slice(told)
    expect(events).toHaveLength(2)
    expect(events[0]).toMatchObject({ data: { sessionId, orderId: null, teamId: city.team, minutes: 120 } })
    expect(await draftsOf(sessionId)).toEqual([])
    expect(await confirm(entryIds)).toEqual(['WRONG_STATE', 'WRONG_STATE'])
    expect(await minutesOfTeam()).toBe(before + 240)
  })

  test('with one bad entry confirms nothing', async () => {
    const good = (await draftsOf(await held(city.volunteer))).map(({ id }) => id)
    const before = await minutesOfTeam()
    const unknown = newId('hour', city.graph.now)
    expect(await confirm([...good, unknown])).toEqual(['HOURS_OF_ANOTHER_TEAM'])
    const orderId = await city.delivered(30)
    expect((await drafts()).every(({ order }) => order === null)).toBe(true)
    expect(await confirm([...good, await draftOf(orderId)])).toEqual(['AWAITS_SIGNATURE'])
    expect(await minutesOfTeam()).toBe(before)
    expect(await confirm([...good, ...good])).toEqual(['INVALID_INPUT'])
    expect(await confirm([])).toEqual(['INVALID_INPUT'])
    expect(await confirm(Array.from({ length: 201 }, () => newId('hour', city.graph.now)))).toEqual(['INVALID_INPUT'])
    expect(await confirm(good)).toEqual([])
    expect(await minutesOfTeam()).toBe(before + 120)
  })

  test('does not have the leader’s own hours; the community confirms those', async () => {
    const [own] = await draftsOf(await held(leader))
    expect(await confirm([own?.id ?? ''])).toEqual(['CONFIRMS_OWN_HOURS'])
    expect(await confirm([own?.id ?? ''], worker)).toEqual([])
  })

  test('is confirmed by the team’s own leader, or its community', async () => {
    const entryIds = (await draftsOf(await held(city.volunteer))).map(({ id }) => id)
    const otherTeam = await city.registerTeam()
    const otherLeader = holder('other leader', 'TEAM_LEADER', otherTeam)
    for (const caller of [otherLeader, workerElsewhere, city.volunteer]) {
      await expect(confirm(entryIds, caller)).rejects.toThrow('FORBIDDEN')
    }
    expect(await confirm(entryIds, otherLeader, { teamId: otherTeam })).toEqual(['HOURS_OF_ANOTHER_TEAM'])
    expect(await confirm(entryIds, holder('secretary', 'COMMUNITY_SECRETARY', communityId))).toEqual([])
  })

  test('confirmed twice at once counts once', async () => {
    const entryIds = (await draftsOf(await held(city.volunteer))).map(({ id }) => id)
    const before = await minutesOfTeam()
    const outcomes = await Promise.all([confirm(entryIds), confirm(entryIds, worker)])
    expect(outcomes.map(([code]) => code ?? 'confirmed').sort()).toEqual(['WRONG_STATE', 'confirmed'])
    expect(await minutesOfTeam()).toBe(before + 120)
  })

  test('goes on the public notice, and can be corrected as other hours are', async () => {
    const sessionId = await held(city.volunteer)
    const [entry] = await draftsOf(sessionId)
    const hourEntryId = entry?.id ?? ''
    expect(await confirm([hourEntryId])).toEqual([])
    await city.done(worker, 'publiciseVolunteerHours', { communityId }, 'publication')
    const before = await minutesOfTeam()
    const truth = { from: inMinutes(-60), to: inMinutes(0), reason: 'Came an hour later.' }
    const correctionId = await city.done(
      city.volunteer,
      'requestHourCorrection',
      { hourEntryId, ...truth },
      'correction',
    )
    const decision = { correctionId, reason: 'True.' }
    await city.done(
      holder('secretary', 'COMMUNITY_SECRETARY', communityId),
      'grantHourCorrection',
      decision,
      'correction',
    )
    expect(await minutesOfTeam()).toBe(before - 60)
    const query = '{ myVolunteering { hours(first: 2) { edges { node { minutes session { id } order { id } } } } } }'
    const { data } = await city.graph.ask(city.volunteer, query)
    expect(data.myVolunteering.hours.edges.map(({ node }: { node: Draft }) => node.session?.id)).toEqual([
      sessionId,
      sessionId,
    ])
  })

  test('of help that nobody gave is discarded: it never counts, and is in the way of no other', async () => {
    const sessionId = await held(city.volunteer, second)
    const before = await minutesOfTeam()
    const theirs = async () => {
      const query = '{ myVolunteering { hours(first: 1) { edges { node { id status discardReason } } } } }'
      return (await city.graph.ask(second, query)).data.myVolunteering.hours.edges[0].node
    }
    const { id } = await theirs()
    const discard = (entryIds: readonly string[], caller = leader, more: Input = {}) =>
      city.refusals(caller, 'discardVolunteerHours', {
        teamId: city.team,
        entryIds,
        reason: 'Was ill that day.',
        ...more,
      })
    await expect(discard([id], second)).rejects.toThrow('FORBIDDEN')
    expect(await discard([id], leader, { reason: '' })).toEqual(['INVALID_INPUT'])
    expect(await discard([await draftOf(await city.delivered(30))])).toEqual(['AWAITS_SIGNATURE'])
    expect(await discard([newId('hour', city.graph.now)])).toEqual(['HOURS_OF_ANOTHER_TEAM'])
    expect(await discard([id])).toEqual([])
    expect(await discard([id])).toEqual(['WRONG_STATE'])
    expect(await confirm([id])).toEqual(['WRONG_STATE'])
    expect(await theirs()).toEqual({ id, status: 'DISCARDED', discardReason: 'Was ill that day.' })

    const shown = 'query($id: ID!) { programmeSession(id: $id) { helpers { person { id } status } } }'
    const { data } = await city.graph.ask(worker, shown, { id: sessionId })
    expect(data.programmeSession.helpers).toEqual([
      { person: { id: personNamed('volunteer') }, status: 'SERVED' },
      { person: { id: personNamed('second') }, status: 'NO_SHOW' },
    ])
    expect(await confirm((await draftsOf(sessionId)).map((draft) => draft.id))).toEqual([])
    expect(await minutesOfTeam()).toBe(before + 120)
    expect(await hold(sessionId, [await helpOf(second, -30, 0)])).toEqual([])
    expect(await theirs()).toMatchObject({ status: 'DRAFT' })
  })

  test('that was discarded leaves its time free for help that was given', async () => {
    const first = await stories.session()
    const then = await stories.session({ startsAt: inMinutes(26 * 60), endsAt: inMinutes(27 * 60) })
    for (const sessionId of [first, then]) {
      await city.done(second, 'takeProgrammeHelperPlace', { sessionId }, 'session')
    }
    city.pass(27 * 60)
    expect(await hold(first, [await helpOf(second, -180, 0)])).toEqual([])
    const truth = [await helpOf(second, -60, 0)]
    expect(await hold(then, truth)).toEqual(['HOURS_OVERLAP'])
    const wrong = { entryIds: (await draftsOf(first)).map(({ id }) => id), reason: 'Came to the second one.' }
    await city.done(worker, 'discardVolunteerHours', { teamId: city.team, ...wrong }, 'team')
    expect(await hold(then, truth)).toEqual([])
  })

  test('of a person who was erased keeps no word about them', async () => {
    const leaving = await city.join('leaving')
    const entryIds = (await draftsOf(await held(leaving))).map(({ id }) => id)
    const discarded = { teamId: city.team, entryIds, reason: 'Left early, and was rude.' }
    await city.done(leader, 'discardVolunteerHours', discarded, 'team')
    await city.graph.receive(personErased, personNamed('leaving'), { personId: personNamed('leaving') })
    const query = `query($team: ID!) { hourEntries(filter: { teamId: $team, states: [DISCARDED] }, first: 100) {
      edges { node { id discardReason } } } }`
    const { data } = await city.graph.ask(worker, query, { team: city.team })
    expect(data.hourEntries.edges).toContainEqual({ node: { id: entryIds[0], discardReason: '[erased 已删除]' } })
  })

  test('shows drafts to who may confirm them, and to nobody else', async () => {
    const sessionId = await held(second)
    const sees = async (caller: Caller) =>
      (await drafts(caller)).filter(({ session }) => session?.id === sessionId).length
    expect(await Promise.all([leader, worker, second].map(sees))).toEqual([1, 1, 1])
    expect(await Promise.all([city.volunteer, workerElsewhere].map(sees))).toEqual([0, 0])
  })
})
