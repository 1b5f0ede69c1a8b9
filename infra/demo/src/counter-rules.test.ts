import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { personErased } from '@onecore/events/contracts/self-governance'
import { readMetric } from '@onecore/subgraph/counters/counters'
import { holder, person, personNamed } from '@onecore/testing/callers'
import { programmeStories } from '@onecore/volunteer/testing/programme-stories'
import {
  communityId,
  resident,
  schoolId,
  secretary,
  type VolunteerCity,
  volunteerCity,
  worker,
} from '@onecore/volunteer/testing/volunteer-city'
import { counterRules } from './counter-rules.js'
import { recountService } from './recount.js'

let city: VolunteerCity
beforeAll(async () => {
  city = await volunteerCity()
})
afterAll(() => city?.graph.stop())

const signed = async (minutes: number) => {
  const orderId = await city.delivered(minutes)
  await city.done(resident, 'signVolunteerOrder', { orderId, rating: 5 }, 'order')
}
/** Somebody of a unit's team serves. */
const servedByUnit = async (minutes: number) => {
  const teamId = await city.registerTeam({ hostKind: 'UNIT', hostId: schoolId, standing: 'COMMUNITY_APPROVED' })
  const colleague = await city.join('of a unit', { teamId })
  const orderId = await city.order()
  await city.done(worker, 'reviewVolunteerOrder', { orderId }, 'order')
  await city.done(worker, 'dispatchVolunteerOrder', { orderId, teamId }, 'order')
  await city.done(holder('of a unit', 'TEAM_LEADER', teamId), 'offerVolunteerOrder', { orderId }, 'order')
  await city.done(colleague, 'acceptVolunteerOrder', { orderId }, 'order')
  await city.done(colleague, 'checkInForVolunteerOrder', { orderId }, 'order')
  city.pass(minutes)
  await city.done(colleague, 'checkOutOfVolunteerOrder', { orderId }, 'order')
  await city.done(colleague, 'deliverVolunteerOrder', { orderId }, 'order')
  await city.done(resident, 'signVolunteerOrder', { orderId, rating: 5 }, 'order')
}
const noticeIsOver = async () => {
  await city.done(worker, 'publiciseVolunteerHours', { communityId }, 'publication')
  city.pass(8 * 24 * 60)
  await city.graph.fulfilDuties()
}
const takeBack = async (minutes: number) => {
  const query = '{ hourEntries(first: 100) { edges { node { id minutes } } } }'
  const { data } = await city.graph.ask(worker, query)
  const found = data.hourEntries.edges.find(({ node }: { node: { minutes: number } }) => node.minutes === minutes)
  const request = { hourEntryId: found.node.id, reason: 'It was another day.' }
  const correctionId = await city.done(worker, 'requestHourCorrection', request, 'correction')
  await city.done(secretary, 'grantHourCorrection', { correctionId, reason: 'True.' }, 'correction')
}

/** Counters that are not zero, of every metric of the service. */
async function maintained(): Promise<Record<string, Record<string, number>>> {
  await city.graph.foldCounters()
  const metrics = [...new Set(counterRules.volunteer.map(({ metric }) => metric))]
  const values = await Promise.all(metrics.map((metric) => readMetric(city.graph.connection, metric)))
  return byMetric(
    metrics.flatMap((metric, index) => [...(values[index] ?? [])].map(([scope, value]) => ({ metric, scope, value }))),
  )
}
function byMetric(counted: readonly { metric: string; scope: string; value: number }[]) {
  const found: Record<string, Record<string, number>> = {}
  for (const { metric, scope, value } of counted.filter((one) => one.value !== 0)) {
    found[metric] = { ...found[metric], [scope]: value }
  }
  return found
}

test('every counter of the volunteer service equals what the rules recount, whatever was corrected when', async () => {
  await servedByUnit(10)
  await signed(60)
  await signed(30)
  await noticeIsOver()
  await signed(45)
  await city.done(worker, 'publiciseVolunteerHours', { communityId }, 'publication')
  await takeBack(45) // while it stands on its notice
  await noticeIsOver()
  await takeBack(30) // when it is on record
  await signed(20) // in the next month
  await noticeIsOver()
  await signed(15)

  const counters = await maintained()
  expect(counters).toEqual(byMetric(await recountService('volunteer', city.graph.connection)))
  expect(counters['hours.minutes.month']).toMatchObject({ [`${communityId}/2026-03`]: expect.any(Number) })
  expect(Object.values(counters['volunteer.unit-minutes'] ?? {})).toEqual([10])
  expect(Object.values(counters['record.volunteers'] ?? {})).toContain(80)
})

test('so do those of a team’s orders, however it gets and loses them', async () => {
  const [team, into] = [await city.registerTeam({ name: '甲' }), await city.registerTeam({ name: '乙' })]
  const dispatched = async (teamId: string) => {
    const orderId = await city.order()
    await city.done(worker, 'reviewVolunteerOrder', { orderId }, 'order')
    await city.done(worker, 'dispatchVolunteerOrder', { orderId, teamId, redispatch: false }, 'order')
    return orderId
  }
  const reason = 'It has to be so.'
  const [cancelled, moved] = [await dispatched(team), await dispatched(team)]
  await city.done(worker, 'cancelVolunteerOrder', { orderId: cancelled, reason }, 'order')
  await city.done(worker, 'dispatchVolunteerOrder', { orderId: moved, teamId: into }, 'order')
  await dispatched(team)
  await city.done(secretary, 'suspendVolunteerTeam', { teamId: team, reason }, 'team')
  expect((await maintained())['team.orders.open']).toMatchObject({ [into]: 1 })
  await city.done(secretary, 'resumeVolunteerTeam', { teamId: team }, 'team')
  await dispatched(team)
  await city.done(secretary, 'mergeVolunteerTeam', { teamId: team, intoTeamId: into }, 'team')
  expect((await maintained())['team.orders.open']).toMatchObject({ [into]: 2 })
  await dispatched(into)
  city.pass(30 * 24 * 60)
  await city.graph.fulfilDuties()

  const counters = await maintained()
  expect(counters).toEqual(byMetric(await recountService('volunteer', city.graph.connection)))
  expect(counters['team.orders.open']?.[team]).toBeUndefined()
})

test('so does every counter of programmes, whoever was erased and whatever was called off', async () => {
  const stories = programmeStories(city)
  const leader = holder('leader', 'TEAM_LEADER', city.team)
  const sessionId = await stories.session()
  for (const name of ['first', 'second']) {
    await city.done(person(name), 'signUpForProgrammeSession', { sessionId, ageBand: 'ADULT' }, 'session')
  }
  await city.done(city.volunteer, 'takeProgrammeHelperPlace', { sessionId }, 'session')
  stories.passTheSession()
  const { data } = await city.graph.ask(city.volunteer, '{ myVolunteering { id } }')
  const [from, to] = [-60, 0].map((minutes) => new Date(city.graph.now.getTime() + minutes * 60_000).toISOString())
  const record = {
    sessionId,
    presentPersonIds: [personNamed('first'), personNamed('second')],
    helpers: [{ volunteerId: data.myVolunteering.id, from, to }],
  }
  await city.done(leader, 'holdProgrammeSession', record, 'session')
  await city.graph.receive(personErased, personNamed('first'), { personId: personNamed('first') })

  const query = `query($id: ID!) { volunteerTeam(id: $id) { hoursToConfirm { edges { node { id } } } } }`
  const drafts = (await city.graph.ask(leader, query, { id: city.team })).data.volunteerTeam.hoursToConfirm.edges
  const entryIds = drafts.map(({ node }: { node: { id: string } }) => node.id)
  await city.done(leader, 'confirmVolunteerHours', { teamId: city.team, entryIds }, 'team')
  await noticeIsOver()
  await takeBack(60)

  const [ended, cancelled] = [await stories.running(), await stories.running()]
  await city.done(leader, 'endVolunteerProgramme', { programmeId: ended }, 'programme')
  const reason = 'Nobody could come.'
  await city.done(worker, 'cancelVolunteerProgramme', { programmeId: cancelled, reason }, 'programme')

  const counters = await maintained()
  expect(counters).toEqual(byMetric(await recountService('volunteer', city.graph.connection)))
  expect(counters).toMatchObject({
    'programmes.running': { [communityId]: 1 },
    'programmes.sessions': { [communityId]: 1 },
    'programmes.participations': { [communityId]: 2 },
  })
})
