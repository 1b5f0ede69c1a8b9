import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anonymous } from '@onecore/access/caller'
import { unitChanged } from '@onecore/events/contracts/party-building'
import { organizationRegistered } from '@onecore/events/contracts/procurement'
import { teamRegistered } from '@onecore/events/contracts/volunteer'
import { stableId } from '@onecore/kernel/type-id'
import { holder } from '@onecore/testing/callers'
import {
  communityId,
  dissolvedId,
  elsewhereId,
  resident,
  schoolId,
  secretary,
  streetId,
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

const unitId = schoolId
const team = {
  name: '白衣天使',
  communityId,
  hostKind: 'UNIT',
  hostId: unitId,
  standing: 'UNIT_INTERNAL',
  skills: ['REHABILITATION'],
}
const register = (more: object, caller = worker) =>
  city.refusals(caller, 'registerVolunteerTeam', { ...team, ...more } as never)

describe('a team', () => {
  test('is registered by its community, and others are told which unit set it up', async () => {
    const teamId = await city.registerTeam(team)
    expect((await city.graph.told(teamRegistered)).at(-1)).toMatchObject({
      subject: teamId,
      data: { teamId, communityId, unitId, skills: ['REHABILITATION'] },
    })
  })

  test('acts inside a unit only when a unit set it up (art. 42)', async () => {
    const community = { hostKind: 'COMMUNITY', hostId: communityId }
    expect(await register({ ...community })).toEqual(['STANDING_NEEDS_UNIT'])
    expect(await register({ ...community, standing: 'COMMUNITY_APPROVED' })).toEqual([])
  })

  test('is set up by a unit or an organization that exists', async () => {
    const approved = { standing: 'COMMUNITY_APPROVED' }
    const organizationId = stableId('org', 'test/association')
    const ofOrganization = { ...approved, hostKind: 'ORGANIZATION', hostId: organizationId }
    expect(await register({ ...approved, hostId: stableId('unit', 'nobody') })).toEqual(['HOST_UNKNOWN'])
    expect(await register(ofOrganization)).toEqual(['HOST_UNKNOWN'])
    await city.graph.receive(organizationRegistered, organizationId, {
      organizationId,
      organizationName: '社会工作协会',
      category: 'CHARITY',
      communityId: elsewhereId,
      isProfessionalAgency: false,
    })
    expect(await register(ofOrganization)).toEqual([])

    const closedId = stableId('unit', 'test/closed')
    const closed = { unitId: closedId, unitName: '已撤单位', communityId, category: 'OTHER', isDissolved: true }
    await city.graph.receive(unitChanged, closedId, closed)
    expect(await register({ ...approved, hostId: closedId })).toEqual(['HOST_DISSOLVED'])
  })

  test('is not set up in a community that was dissolved', async () => {
    const administrator = holder('administrator', 'ADMINISTRATOR', streetId)
    expect(await register({ communityId: dissolvedId, standing: 'REGISTERED' }, administrator)).toEqual([
      'COMMUNITY_DISSOLVED',
    ])
    expect(await register({}, administrator)).toEqual([])
  })

  test.each<[string, object]>([
    ['a name of nothing but spaces', { name: '   ' }],
    ['a name of 101 characters', { name: '队'.repeat(101) }],
    ['a name with a control character', { name: '四叶\u0007草' }],
    ['a host of another kind than it says', { hostId: communityId }],
    ['another community than its own', { hostKind: 'COMMUNITY', hostId: elsewhereId, standing: 'REGISTERED' }],
    ['a skill that is no code', { skills: ['house calls'] }],
    ['more than 20 skills', { skills: Array.from({ length: 21 }, (_, index) => `SKILL_${index}`) }],
    ['a leader who is no person', { leaderPersonId: unitId }],
  ])('is not registered with %s', async (_, wrong) => {
    expect(await register(wrong)).toEqual(['INVALID_INPUT'])
  })

  test('may have a name of 100 characters, a rare one among them, and 20 skills', async () => {
    const skills = Array.from({ length: 20 }, (_, index) => `SKILL_${index}`)
    expect(await register({ name: `${'队'.repeat(99)}𠮷`, skills })).toEqual([])
  })

  test('is not registered by somebody who has no mandate for this community', async () => {
    await expect(register({}, workerElsewhere)).rejects.toThrow('FORBIDDEN')
    await expect(register({}, resident)).rejects.toThrow('FORBIDDEN')
    await expect(register({}, anonymous)).rejects.toThrow('UNAUTHENTICATED')
  })

  test('in an unknown community is not registered', async () => {
    await expect(register({ communityId: stableId('comm', 'nowhere') })).rejects.toThrow('NOT_FOUND')
  })
})

describe('the list of teams', () => {
  const list = `query($scope: ID!, $skill: String, $first: Int, $after: String, $last: Int, $before: String) {
    volunteerTeams(scopeId: $scope, skill: $skill, first: $first, after: $after, last: $last, before: $before) {
      edges { node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`
  const page = async (variables: object) => {
    const { data } = await city.graph.ask(anonymous, list, variables as never)
    const { edges, pageInfo } = data.volunteerTeams
    return { ids: edges.map((edge: { node: { id: string } }) => edge.node.id) as string[], pageInfo }
  }

  test('is public, and can be walked forwards and backwards without a gap', async () => {
    const hostId = elsewhereId
    const registered: string[] = []
    for (const name of ['一', '二', '三', '四', '五']) {
      city.pass(1)
      const input = { ...team, name, communityId: elsewhereId, hostKind: 'COMMUNITY', hostId, standing: 'REGISTERED' }
      registered.unshift(await city.done(workerElsewhere, 'registerVolunteerTeam', input, 'team'))
    }
    const scope = elsewhereId
    const first = await page({ scope, first: 2 })
    const second = await page({ scope, first: 2, after: first.pageInfo.endCursor })
    const third = await page({ scope, first: 2, after: second.pageInfo.endCursor })
    expect([...first.ids, ...second.ids, ...third.ids]).toEqual(registered)
    expect([first, second, third].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false])

    const last = await page({ scope, last: 2 })
    const middle = await page({ scope, last: 2, before: last.pageInfo.startCursor })
    expect([...middle.ids, ...last.ids]).toEqual(registered.slice(1))
    expect(middle.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true })
  })

  test('knows the teams of a whole street, and those with a skill', async () => {
    const inStreet = await page({ scope: streetId, first: 100 })
    const withSkill = await page({ scope: streetId, first: 100, skill: 'HOME_VISIT' })
    expect(inStreet.ids.length).toBeGreaterThan(5)
    expect(withSkill.ids).toEqual([city.team])
  })

  test('can be narrowed to a state, a standing or whoever set them up', async () => {
    const unitId = stableId('unit', 'test/filtered')
    const unit = { unitId, unitName: '另一单位', communityId, category: 'OTHER', isDissolved: false }
    await city.graph.receive(unitChanged, unitId, unit)
    const ofUnit = { ...team, name: '单位', hostKind: 'UNIT', hostId: unitId, standing: 'UNIT_INTERNAL' }
    const teamId = await city.done(worker, 'registerVolunteerTeam', ofUnit, 'team')
    const query = `query($filter: VolunteerTeamFilter) {
      volunteerTeams(scopeId: "${communityId}", filter: $filter, first: 100) { edges { node { id } } } }`
    const found = async (filter: object) => {
      const { data } = await city.graph.ask(anonymous, query, { filter })
      return data.volunteerTeams.edges.map((edge: { node: { id: string } }) => edge.node.id) as string[]
    }
    expect(await found({ hostId: unitId })).toEqual([teamId])
    expect(await found({ hostKind: 'UNIT', standing: 'UNIT_INTERNAL' })).toContain(teamId)
    expect(await found({ hostKind: 'COMMUNITY' })).not.toContain(teamId)
    expect(await found({ standing: 'REGISTERED' })).not.toContain(teamId)
    expect(await found({ hostId: unitId, states: ['SUSPENDED'] })).toEqual([])
    await city.done(secretary, 'suspendVolunteerTeam', { teamId, reason: 'Inspection.' }, 'team')
    expect(await found({ states: ['SUSPENDED'] })).toContain(teamId)
  })

  test.each([{ first: 0 }, { first: 101 }, { first: 1, last: 1 }, { after: 'nonsense' }])(
    'refuses %j as malformed',
    async (args) => {
      const { errorCode } = await city.graph.ask(anonymous, list, { scope: communityId, ...args })
      expect(errorCode).toBe('BAD_USER_INPUT')
    },
  )
})
