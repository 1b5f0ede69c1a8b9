import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { personErased } from '@onecore/events/contracts/self-governance'
import { holder, person, personNamed } from '@onecore/testing/callers'
import { databaseCalls } from '@onecore/testing/database-calls'
import {
  communityId,
  dissolvedId,
  elsewhereId,
  type Input,
  resident,
  secretary,
  streetOfficer,
  type VolunteerCity,
  volunteerCity,
  worker,
  workerElsewhere,
} from '../testing/volunteer-city.js'

let city: VolunteerCity

beforeAll(async () => {
  city = await volunteerCity()
  for (const name of ['an', 'bai', 'chen']) await city.join(name)
})
afterAll(() => city.graph.stop())
beforeEach(() => {
  city.graph.now = new Date('2026-03-02T02:00:00Z') // 10:00 in Beijing
})

const [an, bai, chen] = [person('an'), person('bai'), person('chen')]
const session: Input = {
  communityId,
  topic: 'FIRST_AID',
  title: '急救知识培训',
  startsAt: '2026-03-03T01:00:00Z',
  endsAt: '2026-03-03T03:00:00Z',
  places: 2,
}
const afterwards = () => {
  city.graph.now = new Date('2026-03-03T04:00:00Z')
}
const plan = (more: Input = {}) => city.done(worker, 'planVolunteerTraining', { ...session, ...more }, 'training')
const enroll = (caller: Caller, trainingId: string) =>
  city.refusals(caller, 'enrollInVolunteerTraining', { trainingId })
const leave = (caller: Caller, trainingId: string) => city.refusals(caller, 'leaveVolunteerTraining', { trainingId })
const attest = (caller: Caller, trainingId: string, attendedVolunteerIds: string[]) =>
  city.refusals(caller, 'recordVolunteerTrainingAttendance', { trainingId, attendedVolunteerIds })
const idOfVolunteer = async (caller: Caller) =>
  (await city.graph.ask(caller, '{ myVolunteering { id } }')).data.myVolunteering.id as string

const seen = async (caller: Caller, id: string) => {
  const query = `query($id: ID!) { volunteerTraining(id: $id) {
    status freePlaces waiting validUntil reason trainer { id } enrollments { person { id } status } myEnrollment { status }
    availableActions { action allowed reasons } } }`
  return (await city.graph.ask(caller, query, { id })).data.volunteerTraining
}
/** A session at which these were, and nobody else. */
async function held(attended: readonly Caller[], more: Input = {}): Promise<string> {
  const trainingId = await plan(more)
  for (const caller of attended) expect(await enroll(caller, trainingId)).toEqual([])
  afterwards()
  expect(await attest(worker, trainingId, await Promise.all(attended.map(idOfVolunteer)))).toEqual([])
  return trainingId
}

describe('a session is planned', () => {
  test.each<[string, Input, string]>([
    ['that begins now', { startsAt: '2026-03-02T02:00:00Z' }, 'DUE_IN_THE_PAST'],
    ['that ends before it begins', { endsAt: '2026-03-03T01:00:00Z' }, 'INVALID_INPUT'],
    ['for nobody', { places: 0 }, 'INVALID_INPUT'],
    ['for more than 200', { places: 201 }, 'INVALID_INPUT'],
  ])('not %s', async (_, wrong, code) => {
    expect(await city.refusals(worker, 'planVolunteerTraining', { ...session, ...wrong })).toEqual([code])
  })

  test('by the community, or by the leader of a team that may act there', async () => {
    const planning = (caller: Caller, more: Input = {}) =>
      city.refusals(caller, 'planVolunteerTraining', { ...session, ...more })
    expect(await planning(worker, { startsAt: '2026-03-02T02:00:01Z', places: 200 })).toEqual([])
    expect(await planning(city.leader, { teamId: city.team })).toEqual([])
    await expect(planning(city.leader)).rejects.toThrow('FORBIDDEN')
    await expect(planning(workerElsewhere)).rejects.toThrow('FORBIDDEN')
    const approved = await city.registerTeam({ standing: 'COMMUNITY_APPROVED' })
    const leader = holder('leader of the approved', 'TEAM_LEADER', approved)
    expect(await planning(leader, { teamId: approved })).toEqual([])
    expect(await planning(leader, { teamId: approved, communityId: elsewhereId })).toEqual(['TEAM_OUT_OF_SCOPE'])
    const dissolved = holder('worker there', 'STATION_WORKER', dissolvedId)
    expect(await planning(dissolved, { communityId: dissolvedId })).toEqual(['COMMUNITY_DISSOLVED'])
  })

  test('and is found by the volunteers of the community', async () => {
    const trainingId = await plan({ topic: 'DISASTER_RELIEF' })
    await plan({ topic: 'DISASTER_RELIEF', startsAt: '2026-03-02T03:00:00Z' })
    const query = `query($filter: VolunteerTrainingFilter) { volunteerTrainings(filter: $filter) {
      edges { node { id title venue } } } }`
    const found = async (filter: Input) =>
      (await city.graph.ask(an, query, { filter })).data.volunteerTrainings.edges.map(
        ({ node }: { node: { id: string } }) => node.id,
      )
    const open = { scopeId: communityId, topic: 'DISASTER_RELIEF', states: ['PLANNED'] }
    expect(await found(open)).toHaveLength(2)
    expect(await found({ ...open, startsAfter: '2026-03-02T03:00:00Z' })).toEqual([trainingId])
    expect(await found({ ...open, scopeId: elsewhereId })).toEqual([])
    expect(await found({ ...open, teamId: city.team })).toEqual([])
    expect(await found({ ...open, isMine: true })).toEqual([])
    await enroll(an, trainingId)
    expect(await found({ isMine: true })).toEqual([trainingId])
  })
})

describe('a volunteer enrolls', () => {
  test('once, waits when all places are taken, and moves up when somebody leaves', async () => {
    const trainingId = await plan()
    for (const caller of [an, bai, chen]) expect(await enroll(caller, trainingId)).toEqual([])
    expect(await enroll(an, trainingId)).toEqual(['ALREADY_ENROLLED'])
    expect(await seen(chen, trainingId)).toMatchObject({
      freePlaces: 0,
      waiting: 1,
      enrollments: [],
      myEnrollment: { status: 'WAITING' },
    })
    expect(await leave(an, trainingId)).toEqual([])
    expect(await seen(chen, trainingId)).toMatchObject({ waiting: 0, myEnrollment: { status: 'ENROLLED' } })
    expect(await enroll(an, trainingId)).toEqual([])
    expect(await seen(an, trainingId)).toMatchObject({ myEnrollment: { status: 'WAITING' } })
    await expect(leave(city.volunteer, trainingId)).rejects.toThrow('FORBIDDEN')
  })

  test('until it begins, and leaves until then', async () => {
    const trainingId = await plan()
    city.graph.now = new Date('2026-03-03T00:59:59Z')
    expect(await enroll(an, trainingId)).toEqual([])
    city.graph.now = new Date('2026-03-03T01:00:00Z')
    expect(await enroll(bai, trainingId)).toEqual(['TRAINING_HAS_BEGUN'])
    expect(await leave(an, trainingId)).toEqual(['TRAINING_HAS_BEGUN'])
  })

  test('only with an active registration, and is told so beforehand', async () => {
    const trainingId = await plan()
    expect(await enroll(resident, trainingId)).toEqual(['NOT_A_VOLUNTEER'])
    const volunteerId = await idOfVolunteer(bai)
    await city.done(bai, 'pauseVolunteering', { volunteerId }, 'volunteer')
    const { availableActions } = await seen(bai, trainingId)
    expect(availableActions).toContainEqual({
      action: 'enrollInVolunteerTraining',
      allowed: false,
      reasons: ['VOLUNTEER_NOT_ACTIVE'],
    })
    await city.done(bai, 'resumeVolunteering', { volunteerId }, 'volunteer')
    expect(await enroll(bai, trainingId)).toEqual([])
  })

  test('together with others for the last place: one gets it, the other waits', async () => {
    const trainingId = await plan({ places: 1 })
    expect(await Promise.all([an, bai].map((caller) => enroll(caller, trainingId)))).toEqual([[], []])
    expect(await seen(worker, trainingId)).toMatchObject({
      freePlaces: 0,
      waiting: 1,
      enrollments: [{ status: 'ENROLLED' }, { status: 'WAITING' }],
    })
  })

  test('in no session that was cancelled; why is told', async () => {
    const trainingId = await plan()
    const cancel = { trainingId, reason: 'The trainer is ill.' }
    await expect(city.refusals(city.leader, 'cancelVolunteerTraining', cancel)).rejects.toThrow('FORBIDDEN')
    await city.done(worker, 'cancelVolunteerTraining', cancel, 'training')
    expect(await seen(an, trainingId)).toMatchObject({ status: 'CANCELLED', reason: 'The trainer is ill.' })
    expect(await enroll(an, trainingId)).toEqual(['WRONG_STATE'])
  })
})

describe('attendance', () => {
  test('is attested by the organizer once the session has begun, of those who enrolled', async () => {
    const trainingId = await plan({ teamId: city.team, trainerPersonId: personNamed('nurse') })
    for (const caller of [an, bai]) await enroll(caller, trainingId)
    const [anId, baiId, chenId] = await Promise.all([an, bai, chen].map(idOfVolunteer))
    expect(await attest(city.leader, trainingId, [anId as string])).toEqual(['TRAINING_NOT_BEGUN'])
    afterwards()
    await expect(attest(an, trainingId, [anId as string])).rejects.toThrow('FORBIDDEN')
    await expect(attest(workerElsewhere, trainingId, [anId as string])).rejects.toThrow('FORBIDDEN')
    expect(await attest(city.leader, trainingId, [chenId as string])).toEqual(['NOT_ENROLLED'])
    expect(await attest(city.leader, trainingId, [anId as string])).toEqual([])
    const told = { status: 'HELD', trainer: { id: personNamed('nurse') }, validUntil: '2028-03-02' }
    for (const organizer of [city.leader, worker, streetOfficer]) {
      expect(await seen(organizer, trainingId)).toMatchObject({
        ...told,
        enrollments: [
          { person: { id: personNamed('an') }, status: 'ATTENDED' },
          { person: { id: personNamed('bai') }, status: 'ABSENT' },
        ],
      })
    }
    expect(await seen(chen, trainingId)).toMatchObject({ enrollments: [], trainer: null, myEnrollment: null })
    // A mistake is corrected by recording it again.
    expect(await attest(worker, trainingId, [baiId as string])).toEqual([])
    expect(await seen(bai, trainingId)).toMatchObject({ myEnrollment: { status: 'ATTENDED' } })
  })

  test('is attested by nobody of themselves', async () => {
    const trainingId = await plan()
    const teaching: Caller = { ...holder('an', 'STATION_WORKER', communityId) }
    await enroll(an, trainingId)
    afterwards()
    expect(await attest(teaching, trainingId, [await idOfVolunteer(an)])).toEqual(['ATTESTS_ONESELF'])
    expect(await attest(teaching, trainingId, [])).toEqual([])
  })

  test('is shown with the volunteer, and until when it counts', async () => {
    const trainingId = await held([chen], { topic: 'SIGN_LANGUAGE', validMonths: 6 })
    const query = '{ myVolunteering { trainings { id topic validUntil } } }'
    const { data } = await city.graph.ask(chen, query)
    expect(data.myVolunteering.trainings).toEqual([
      { id: trainingId, topic: 'SIGN_LANGUAGE', validUntil: '2026-09-02' },
    ])
    const ofAn = (await city.graph.ask(an, query)).data.myVolunteering.trainings as { id: string }[]
    expect(ofAn.map(({ id }) => id)).not.toContain(trainingId)
    const calls = (first: number) =>
      databaseCalls(city.graph.connection, async () => {
        const list = 'query($first: Int) { volunteers(first: $first) { edges { node { trainings { id } } } } }'
        expect((await city.graph.ask(worker, list, { first })).data.volunteers.edges).toHaveLength(first)
      })
    expect(await calls(3)).toBe(await calls(1))
  })
})

describe('an order that needs training (Regulations art. 16)', () => {
  const accept = (orderId: string) => city.refusals(city.volunteer, 'acceptVolunteerOrder', { orderId })
  const checkIn = (orderId: string) => city.refusals(city.volunteer, 'checkInForVolunteerOrder', { orderId })
  const lastDay = { startsAt: '2026-04-02T01:00:00Z', endsAt: '2026-04-02T02:00:00Z' }
  const dayAfter = { startsAt: '2026-04-03T01:00:00Z', endsAt: '2026-04-03T02:00:00Z' }

  test('is taken up by those whose training counts on the day of service', async () => {
    const trainings = ['LIFTING']
    const [inTime, tooLate] = [
      await city.offered({ trainings, ...lastDay }),
      await city.offered({ trainings, ...dayAfter }),
    ]
    expect(await accept(inTime)).toEqual(['NEEDS_TRAINING'])
    await held([city.volunteer], { topic: 'LIFTING', validMonths: 1 }) // counts until 2026-04-02
    expect(await accept(tooLate)).toEqual(['NEEDS_TRAINING'])
    expect(await accept(inTime)).toEqual([])
  })

  test('is not taken up by whoever was absent, and names what is missing', async () => {
    const trainingId = await plan({ topic: 'FIRE_SAFETY' })
    await enroll(city.volunteer, trainingId)
    const orderId = await city.offered({ trainings: ['FIRE_SAFETY', 'LIFTING'] })
    afterwards()
    await attest(worker, trainingId, [])
    const { userErrors } = await city.graph.run(city.volunteer, 'acceptVolunteerOrder', { orderId }, '__typename')
    expect(userErrors).toMatchObject([{ code: 'NEEDS_TRAINING', message: expect.stringContaining('FIRE_SAFETY (') }])
  })

  test('is not begun on the day after the training has run out, nor when the attendance was corrected', async () => {
    const trainingId = await held([city.volunteer], { topic: 'HOIST', validMonths: 1 }) // counts until 2026-04-02
    const orderId = await city.offered({ trainings: ['HOIST'] })
    expect(await accept(orderId)).toEqual([])
    city.graph.now = new Date('2026-04-02T16:00:00Z') // midnight in Beijing
    expect(await checkIn(orderId)).toEqual(['NEEDS_TRAINING'])
    city.graph.now = new Date('2026-04-02T15:59:59Z')
    await attest(worker, trainingId, [])
    expect(await checkIn(orderId)).toEqual(['NEEDS_TRAINING'])
    await attest(worker, trainingId, [await idOfVolunteer(city.volunteer)])
    expect(await checkIn(orderId)).toEqual([])
  })

  test('is recognized as such by the community, when the request kept silent about it', async () => {
    const orderId = await city.order()
    await city.done(worker, 'reviewVolunteerOrder', { orderId, trainings: ['FIRST_AID'] }, 'order')
    const query = 'query($id: ID!) { volunteerOrder(id: $id) { trainings } }'
    const { data } = await city.graph.ask(secretary, query, { id: orderId })
    expect(data.volunteerOrder.trainings).toEqual(['FIRST_AID'])
  })
})

test('whoever leaves volunteering gives the place back, but not what they have learned', async () => {
  const leaving = await city.join('withdrawing')
  const learned = await held([leaving])
  city.graph.now = new Date('2026-03-03T05:00:00Z')
  const later = { startsAt: '2026-03-04T01:00:00Z', endsAt: '2026-03-04T03:00:00Z', places: 1 }
  const trainingId = await plan(later)
  for (const caller of [leaving, an]) await enroll(caller, trainingId)
  await city.done(leaving, 'withdrawFromVolunteering', { volunteerId: await idOfVolunteer(leaving) }, 'volunteer')
  expect(await seen(leaving, trainingId)).toMatchObject({ waiting: 0, myEnrollment: null })
  expect(await seen(leaving, learned)).toMatchObject({ myEnrollment: { status: 'ATTENDED' } })
})

test('a person who was erased leaves the place to the next one, and is trainer no more', async () => {
  await city.join('leaving')
  const trainingId = await plan({ places: 1, trainerPersonId: personNamed('leaving') })
  for (const caller of [person('leaving'), an]) await enroll(caller, trainingId)
  const personId = personNamed('leaving')
  await city.graph.receive(personErased, personId, { personId })
  expect(await seen(worker, trainingId)).toMatchObject({
    trainer: null,
    enrollments: [{ person: { id: personNamed('an') }, status: 'ENROLLED' }],
  })
})
