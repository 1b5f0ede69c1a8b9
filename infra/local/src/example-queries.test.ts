import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { findDrift } from '@onecore/demo/counter-drift'
import type { PersonaKey } from '@onecore/gateway/demo/personas'
import { serviceNames } from './city/service-names.js'
import { type TestCity, testCity } from './testing/test-city.js'

const folder = new URL('../../../docs/queries/', import.meta.url)
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace('.graphql', ''))

/** Who asks; the first line of each query says it too. Whatever is not named here is open to everybody. */
const askers: Readonly<Record<string, PersonaKey>> = {
  'case-across-the-city': 'community-secretary',
  'joint-committee': 'city-supervisor',
  'community-desk': 'station-worker',
  'match-a-need': 'station-worker',
  'my-matter': 'resident',
  'my-volunteering': 'volunteer',
  'report-a-matter': 'resident',
  'supply-gap-map': 'city-supervisor',
  'team-desk': 'team-leader',
  'unit-in-volunteering': 'unit-liaison',
}

let city: TestCity
beforeAll(async () => {
  city = await testCity({ transport: 'local', demo: true })
}, 120_000)
afterAll(() => city?.stop())

async function answerTo(name: string) {
  const query = readFileSync(new URL(`${name}.graphql`, folder), 'utf8')
  const variablesFile = `${name}.variables.json`
  const variables = readdirSync(folder).includes(variablesFile)
    ? JSON.parse(readFileSync(new URL(variablesFile, folder), 'utf8'))
    : {}
  return city.as(askers[name] ?? 'stranger').ask(query, variables)
}

describe('the example queries of docs/queries, through the gateway, in the whole demo city', () => {
  test.each(names)('%s is answered without an error', async (name) => {
    const { errors, data } = await answerTo(name)
    expect(errors).toEqual([])
    for (const value of Object.values(data)) expect(value).not.toBeNull()
  })

  test('the city board counts what the article has published', async () => {
    const { city: whole, jointBodies } = (await answerTo('city-board')).data
    const published = whole.publishedFigures.map(
      ({ metric, statistic }: { metric: string; statistic: { value: number; qualifier: string } }) =>
        [metric, { value: statistic.value, qualifier: statistic.qualifier }] as const,
    )
    expect(Object.fromEntries(published)).toMatchObject({
      SOCIAL_ORGANIZATIONS: { value: 2_142, qualifier: 'EXACT' },
      ORGANIZATIONS_IN_COMMUNITY_SERVICE: { value: 450, qualifier: 'AT_LEAST' },
      REGISTERED_VOLUNTEERS: { value: 120_000, qualifier: 'ABOUT' },
    })
    const { communityCount, volunteering, purchasing } = whole
    expect(communityCount).toBe(217)
    expect(volunteering).toMatchObject({ teamCount: 1_727, volunteerCount: 120_000 })
    expect(volunteering.stationCount).toBeGreaterThanOrEqual(207)
    expect(purchasing).toMatchObject({
      organizationCount: 2_142,
      professionalAgencyCount: 66,
      certifiedSocialWorkerCount: 676,
    })
    expect(purchasing.inCommunityServiceCount).toBeGreaterThan(450)
    expect(purchasing.projectCount).toBeGreaterThan(600)
    expect(whole.children).toHaveLength(9)
    expect(jointBodies.edges[0].node.memberCount).toBe(35)
  })

  test('one case shows what all four services know of it', async () => {
    const { case: matter } = (await answerTo('case-across-the-city')).data
    expect(matter).toMatchObject({
      status: 'HANDLING',
      volunteerOrders: [{ team: { name: '四叶草爱心志愿队' }, volunteer: { person: { displayName: '示**' } } }],
    })
    expect(matter.timeline).toHaveLength(5)
    expect(matter.community.purchasing.projects.edges.length).toBeGreaterThan(0)
    expect(matter.community.selfGovernance.estates.edges.length).toBeGreaterThan(0)
  })

  test('Binhe’s thirteen have signed and claimed 15 projects with 45 contents; ten have a team, three are named', async () => {
    const { jointBody, unitsWithoutVolunteerTeam } = (await answerTo('joint-committee')).data
    const { agreementProgress, community, memberCount } = jointBody
    expect(memberCount).toBe(13)
    expect(agreementProgress).toMatchObject({
      signedCount: 13,
      projectCount: 15,
      contentCount: 45,
      unsignedMembers: [],
    })
    expect(community.volunteering).toEqual({ metUnitTeamCount: 10, missingUnitTeamCount: 3 })
    expect(unitsWithoutVolunteerTeam.edges).toHaveLength(3)
  })

  test('a unit’s liaison sees the unit’s team with its orders and hours, the rule that it meets, and the agreement', async () => {
    const { unit } = (await answerTo('unit-in-volunteering')).data
    expect(unit.volunteeredMinutes).toBe(90)
    expect(unit.volunteerTeams.edges).toMatchObject([
      { node: { openOrderCount: 1, signedOrderCount: 1, confirmedMinutes: 90 } },
    ])
    const [{ node: expectation }] = unit.teamExpectations.edges
    expect(expectation).toMatchObject({ status: 'MET', team: { name: unit.volunteerTeams.edges[0].node.name } })
    expect(unit.coBuildingAgreements.edges).toMatchObject([{ node: { status: 'ACTIVE' } }])
  })

  test('a need finds teams with the skill, and says why they stand where they stand', async () => {
    const { volunteerOrder, volunteers } = (await answerTo('match-a-need')).data
    expect(volunteerOrder.suggestedTeams.length).toBeGreaterThan(0)
    for (const { points, factors } of volunteerOrder.suggestedTeams) {
      expect(factors.reduce((sum: number, factor: { points: number }) => sum + factor.points, 0)).toBe(points)
    }
    expect(volunteers.edges).toHaveLength(5)
  })

  test('the desks hold what waits for the leader of the team and for the community', async () => {
    const { volunteerTeamDesk } = (await answerTo('team-desk')).data
    const { volunteerCommunityDesk } = (await answerTo('community-desk')).data
    for (const tray of [volunteerTeamDesk.toOffer, volunteerTeamDesk.unsigned, volunteerCommunityDesk.toReview]) {
      expect(tray.edges.length).toBeGreaterThan(0)
    }
  })

  test('who asks what can help them sees when stations are open, off-hours too, and that these times are made up', async () => {
    const { stations } = (await answerTo('what-can-help-me')).data
    expect(stations.edges).toHaveLength(2)
    for (const { node } of stations.edges) {
      expect(node.openingTimes.map(({ isOffHours }: { isOffHours: boolean }) => isOffHours)).toContain(true)
      expect(node.openingTimes.every(({ isSynthetic }: { isSynthetic: boolean }) => isSynthetic)).toBe(true)
    }
  })

  test('the supply gap map shows the communities without a station, at most one in twenty, and ranks the gaps', async () => {
    const { city: whole, volunteerSupplyGaps, communitiesWithoutStation } = (await answerTo('supply-gap-map')).data
    const { communityCount, withStationCount } = whole.volunteering.stationCoverage
    expect(communitiesWithoutStation.edges).toHaveLength(communityCount - withStationCount)
    expect(20 * communitiesWithoutStation.edges.length).toBeLessThanOrEqual(communityCount)
    const points = volunteerSupplyGaps.map((gap: { points: number }) => gap.points)
    expect(points).toEqual([...points].sort((one, other) => other - one))
    expect(points[0]).toBeGreaterThanOrEqual(20)
  })

  test('the counters still agree with a recount after a matter was reported', async () => {
    expect((await answerTo('report-a-matter')).data.reportCase.userErrors).toEqual([])
    const databases = Object.fromEntries(serviceNames.map((service) => [service, city.database(service)]))
    expect(await findDrift({ mongodbUri: city.mongodbUri, databases })).toEqual([])
  })
})
