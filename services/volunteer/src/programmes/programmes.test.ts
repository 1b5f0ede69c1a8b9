import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anonymous, type Caller } from '@onecore/access/caller'
import { stableId } from '@onecore/kernel/type-id'
import { holder, person, personNamed } from '@onecore/testing/callers'
import { type ProgrammeStories, programmeStories } from '../testing/programme-stories.js'
import {
  communityId,
  dissolvedId,
  elsewhereId,
  type Input,
  streetId,
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

const plan = (more: Input = {}, caller: Caller = worker) =>
  city.refusals(caller, 'planVolunteerProgramme', {
    communityId,
    teamId: city.team,
    title: '幸福夕阳',
    description: 'Day care and daily living',
    generation: 'ELDERLY',
    ...more,
  })
const does = (caller: Caller, name: string, input: Input) => city.refusals(caller, name, input)
const programme = async (id: string) => {
  const query = `query($id: ID!) { volunteerProgramme(id: $id) {
    status label isSensitive reason series { number name } organization { id } sessions { edges { node { status reason } } } } }`
  return (await city.graph.ask(anonymous, query, { id })).data.volunteerProgramme
}

describe('a programme', () => {
  test('has a label and series in its own words; of some series only the number is known', async () => {
    const series = [{ name: '益起建' }, { name: '益起帮' }, ...Array.from({ length: 5 }, () => ({}))]
    const programmeId = await stories.running({ label: '2+3', series })
    const told = await programme(programmeId)
    expect(told).toMatchObject({ status: 'RUNNING', label: '2+3', isSensitive: false, organization: null })
    expect(told.series).toHaveLength(7)
    expect(told.series[1]).toEqual({ number: 2, name: '益起帮' })
    expect(told.series[6]).toEqual({ number: 7, name: null })
  })

  test('for children and young people is sensitive, whatever is said', async () => {
    expect(await programme(await stories.running({ generation: 'YOUTH', isSensitive: false }))).toMatchObject({
      isSensitive: true,
    })
  })

  test('is planned by its community, with a team that may act there', async () => {
    await expect(plan({}, workerElsewhere)).rejects.toThrow('FORBIDDEN')
    await expect(plan({}, city.leader)).rejects.toThrow('FORBIDDEN')
    const internal = { standing: 'COMMUNITY_APPROVED', communityId: elsewhereId, hostId: elsewhereId }
    const far = await city.done(
      workerElsewhere,
      'registerVolunteerTeam',
      { name: '别处', hostKind: 'COMMUNITY', ...internal },
      'team',
    )
    expect(await plan({ teamId: far })).toEqual(['TEAM_OUT_OF_SCOPE'])
    const inDissolved = holder('worker', 'STATION_WORKER', streetId)
    expect(await plan({ communityId: dissolvedId }, inDissolved)).toEqual(['COMMUNITY_DISSOLVED'])
    expect(await plan({ series: Array.from({ length: 21 }, () => ({})) })).toEqual(['INVALID_INPUT'])
    expect(await plan({ series: Array.from({ length: 20 }, () => ({})) })).toEqual([])
  })

  test('ends when no session is still to come', async () => {
    const programmeId = await stories.running()
    const sessionId = await stories.session({ programmeId })
    expect(await does(city.leader, 'endVolunteerProgramme', { programmeId })).toEqual(['SESSIONS_STILL_OPEN'])
    await city.done(city.leader, 'cancelProgrammeSession', { sessionId, reason: 'Storm.' }, 'session')
    await expect(does(person('stranger'), 'endVolunteerProgramme', { programmeId })).rejects.toThrow('FORBIDDEN')
    expect(await does(city.leader, 'endVolunteerProgramme', { programmeId })).toEqual([])
  })

  test('that is called off takes its sessions along, with the reason', async () => {
    const programmeId = await stories.running()
    await stories.session({ programmeId })
    const cancel = { programmeId, reason: 'The hall is being rebuilt.' }
    await expect(does(city.leader, 'cancelVolunteerProgramme', cancel)).rejects.toThrow('FORBIDDEN')
    expect(await does(worker, 'cancelVolunteerProgramme', cancel)).toEqual([])
    const { reason } = cancel
    expect(await programme(programmeId)).toMatchObject({
      status: 'CANCELLED',
      reason,
      sessions: { edges: [{ node: { status: 'CANCELLED', reason } }] },
    })
  })

  test('moves with its team when that becomes part of another', async () => {
    const teamId = await city.registerTeam()
    const programmeId = await stories.running({ teamId })
    const sessionId = await stories.session({ programmeId })
    const secretary = holder('secretary', 'COMMUNITY_SECRETARY', communityId)
    await city.done(secretary, 'mergeVolunteerTeam', { teamId, intoTeamId: city.team }, 'team')
    expect(await does(city.leader, 'cancelProgrammeSession', { sessionId, reason: 'Merged.' })).toEqual([])
    expect(await does(city.leader, 'endVolunteerProgramme', { programmeId })).toEqual([])
  })
})

describe('a session', () => {
  const inMinutes = (minutes: number) => new Date(city.graph.now.getTime() + minutes * 60_000).toISOString()
  const planned = async (more: Input = {}, caller: Caller = worker) =>
    does(caller, 'planProgrammeSession', {
      programmeId: more.programmeId ?? (await stories.running({ series: [{ name: '益起建' }] })),
      title: '益起建',
      venue: '社区活动室',
      startsAt: inMinutes(60),
      endsAt: inMinutes(120),
      places: 10,
      ...more,
    })

  test('belongs to one of the series, or to the programme as a whole', async () => {
    expect(await planned()).toEqual([])
    expect(await planned({ seriesNumber: 1 })).toEqual([])
    expect(await planned({ seriesNumber: 2 })).toEqual(['NO_SUCH_SERIES'])
  })

  test('is still to come, has an end, and places for 1 to 300 people and up to 50 helpers', async () => {
    expect(await planned({ startsAt: inMinutes(0) })).toEqual(['DUE_IN_THE_PAST'])
    expect(await planned({ endsAt: inMinutes(60) })).toEqual(['INVALID_INPUT'])
    expect(await planned({ places: 0 })).toEqual(['INVALID_INPUT'])
    expect(await planned({ places: 301 })).toEqual(['INVALID_INPUT'])
    expect(await planned({ helperPlaces: 51 })).toEqual(['INVALID_INPUT'])
    expect(await planned({ places: 300, helperPlaces: 50 })).toEqual([])
  })

  test('is one of a hundred to come at most, so that all of them can be called off together', async () => {
    const programmeId = await stories.running()
    for (let count = 0; count < 100; count += 1) expect(await planned({ programmeId })).toEqual([])
    expect(await planned({ programmeId })).toEqual(['TOO_MANY_SESSIONS'])
    expect(await does(worker, 'cancelVolunteerProgramme', { programmeId, reason: 'Too many.' })).toEqual([])
    const { data } = await city.graph.ask(
      anonymous,
      `{ volunteerProgramme(id: "${programmeId}") { sessions(first: 100) { edges { node { status } } } } }`,
    )
    const statuses = data.volunteerProgramme.sessions.edges.map(({ node }: { node: { status: string } }) => node.status)
    expect(statuses).toEqual(Array.from({ length: 100 }, () => 'CANCELLED'))
  })

  test('is organized by the team’s leader, the invited organization and the community', async () => {
    const organizationId = stableId('org', 'test/organization')
    const programmeId = await stories.running({ organizationId })
    const director = holder('director', 'ORGANIZATION_DIRECTOR', organizationId)
    for (const caller of [city.leader, director, worker]) expect(await planned({ programmeId }, caller)).toEqual([])
    const others = [
      holder('leader elsewhere', 'TEAM_LEADER', await city.registerTeam()),
      holder('other director', 'ORGANIZATION_DIRECTOR', stableId('org', 'test/other')),
      workerElsewhere,
    ]
    for (const caller of others) await expect(planned({ programmeId }, caller)).rejects.toThrow('FORBIDDEN')
  })

  test('opens when the programme is under way, and before it begins', async () => {
    const input = { communityId, teamId: city.team, title: '筹备中', description: 'Soon', generation: 'YOUTH' }
    const programmeId = await city.done(worker, 'planVolunteerProgramme', input, 'programme')
    const session = { programmeId, title: '小小报童', venue: '广场', places: 5 }
    const time = { startsAt: inMinutes(60), endsAt: inMinutes(120) }
    const sessionId = await city.done(worker, 'planProgrammeSession', { ...session, ...time }, 'session')
    const open = () => does(worker, 'openProgrammeSession', { sessionId })
    expect(await open()).toEqual(['PROGRAMME_NOT_RUNNING'])
    await city.done(worker, 'startVolunteerProgramme', { programmeId }, 'programme')
    city.pass(60)
    expect(await open()).toEqual(['SESSION_BEGUN'])
    await city.done(worker, 'cancelVolunteerProgramme', { programmeId, reason: 'Too late.' }, 'programme')
    expect(await planned({ programmeId })).toEqual(['PROGRAMME_NOT_RUNNING'])
  })
})

describe('lists', () => {
  const ids = (connection: { edges: { node: { id: string } }[] }) => connection.edges.map(({ node }) => node.id)

  test('of programmes and sessions are public, for a community and for the street', async () => {
    const programmeId = await stories.running({ generation: 'ELDERLY' })
    const sessionId = await stories.session({ programmeId })
    const query = `query($scope: ID!) {
      volunteerProgrammes(scopeId: $scope, generation: ELDERLY, states: [RUNNING], first: 100) { edges { node { id } } }
      programmeSessions(scopeId: $scope, states: [OPEN], first: 100) { edges { node { id programme { id } } } } }`
    for (const scope of [communityId, streetId]) {
      const { data } = await city.graph.ask(anonymous, query, { scope })
      expect(ids(data.volunteerProgrammes)).toContain(programmeId)
      expect(ids(data.programmeSessions)).toContain(sessionId)
    }
    const { data } = await city.graph.ask(anonymous, query, { scope: elsewhereId })
    expect([ids(data.volunteerProgrammes), ids(data.programmeSessions)]).toEqual([[], []])
  })

  test('of one’s own sessions have those of a child, and those at which one helps', async () => {
    const [own, ofChild, helping] = [await stories.session(), await stories.session(), await stories.session()]
    await city.done(city.volunteer, 'signUpForProgrammeSession', { sessionId: own, ageBand: 'ADULT' }, 'session')
    const child = { sessionId: ofChild, childPersonId: personNamed('daughter'), consents: true }
    await city.done(city.volunteer, 'signUpChildForProgrammeSession', child, 'session')
    const startsAt = inDays(3)
    const later = await stories.session({ startsAt, endsAt: inDays(3.1) })
    await city.done(city.volunteer, 'takeProgrammeHelperPlace', { sessionId: later }, 'session')
    const query = '{ myProgrammeSessions { edges { node { id } } } }'
    const mine = ids((await city.graph.ask(city.volunteer, query)).data.myProgrammeSessions)
    expect(mine.sort()).toEqual([own, ofChild, later].sort())
    expect(mine).not.toContain(helping)
    expect(ids((await city.graph.ask(person('stranger'), query)).data.myProgrammeSessions)).toEqual([])
  })
  const inDays = (days: number) => new Date(city.graph.now.getTime() + days * 86_400_000).toISOString()
})
