import { demoIds } from '@onecore/demo/demo-ids'
import { graphClient } from '@onecore/local/walk/graph-client'
import type { Operation } from '../city/operations.js'

const size = 50

const list = (name: string, query: string, variables: Operation['variables'] = {}): Operation => ({
  name,
  query: `query Bench${query}`,
  variables: { size, ...variables },
})

const volunteer = 'id status skills community { name } teams { name }'

/** Pages of 50 as a city's or a community's screens ask for them; fields of other services come with them. */
export const lists = (cityId: string, communityId: string): Operation[] => [
  list(
    'volunteer orders of the city',
    `($size: Int) { volunteerOrders(first: $size) { edges { node {
      id status category createdAt community { name } team { name } case { id status } availableActions { action allowed }
    } } pageInfo { endCursor } } }`,
  ),
  list(
    'volunteer orders of a community, signed',
    `($size: Int, $communityId: ID!) { volunteerOrders(first: $size, filter: { scopeId: $communityId, states: [SIGNED] }) {
      edges { node { id status category createdAt team { name } } } } }`,
    { communityId },
  ),
  list(
    'volunteer orders of a category',
    `($size: Int) { volunteerOrders(first: $size, filter: { category: "HOME_VISIT" }) { edges { node { id status } } } }`,
  ),
  list(
    'volunteer orders needed this year, that can be taken up',
    `($size: Int, $day: Date!) { volunteerOrders(first: $size, filter: { hasFreePlaces: true, neededFrom: $day }) {
      edges { node { id status startsAt dueAt freePlaces } } } }`,
    { day: `${new Date().getUTCFullYear()}-01-01` },
  ),
  list(
    'cases of the city',
    `($size: Int) { cases(first: $size) { edges { node { id status category dueAt community { name } } } } }`,
  ),
  list('volunteers of the city', `($size: Int) { volunteers(first: $size) { edges { node { ${volunteer} } } } }`),
  list(
    'volunteers of a community',
    `($size: Int, $communityId: ID!) { volunteers(first: $size, scopeId: $communityId) { edges { node { ${volunteer} } } } }`,
    { communityId },
  ),
  list(
    'teams of the city',
    `($size: Int, $cityId: ID!) { volunteerTeams(first: $size, scopeId: $cityId) { edges { node { id name community { name } } } } }`,
    { cityId },
  ),
  list(
    'volunteers of the city who wait for verification',
    `($size: Int) { volunteers(first: $size, filter: { states: [REGISTERED] }) { edges { node { ${volunteer} } } } }`,
  ),
  list(
    'volunteers of the city with a skill',
    `($size: Int) { volunteers(first: $size, filter: { skill: "MEDIATION" }) { edges { node { ${volunteer} } } } }`,
  ),
  list(
    'teams of the city that units have set up',
    `($size: Int, $cityId: ID!) {
      volunteerTeams(first: $size, scopeId: $cityId, filter: { hostKind: UNIT }) { edges { node { id name } } } }`,
    { cityId },
  ),
  list('hours of the city', '($size: Int) { hourEntries(first: $size) { edges { node { id minutes from } } } }'),
  list(
    'hours of the city on long days',
    '($size: Int) { hourEntries(first: $size, filter: { isLongDay: true }) { edges { node { id minutes } } } }',
  ),
  list(
    'hours of a community for the national system',
    `($size: Int, $communityId: ID!) { nationalRecords(communityId: $communityId, first: $size) {
      edges { node { id minutes nationalState } } } }`,
    { communityId },
  ),
  list(
    'certificates of the city',
    '($size: Int) { volunteerCertificates(first: $size) { edges { node { id number recordKind } } } }',
  ),
  list('star awards', '($size: Int) { starAwards(first: $size) { edges { node { id stars status } } } }'),
  list(
    'social organizations',
    `($size: Int) { socialOrganizations(first: $size) { edges { node { id name projectCount community { name } } } } }`,
  ),
]

/** What waits for those in charge: short lists, however much was done before. */
export const waitingFor = (persona: 'city-supervisor' | 'station-worker' | 'team-leader'): Operation => waiting[persona]

const orders = '(first: $size) { edges { node { id category hoursWaited } } }'
const waiting = {
  'city-supervisor': list(
    'orders of the city that nobody has taken up, and what communities lack',
    `($size: Int, $cityId: ID!) { unclaimedVolunteerOrders(scopeId: $cityId, first: $size, withRouted: true) {
      edges { node { id hoursWaited routedTo } } } volunteerSupplyGaps(scopeId: $cityId) { points } }`,
    { cityId: demoIds.city },
  ),
  'station-worker': list(
    'a community’s desk and board',
    `($size: Int, $communityId: ID!) {
      volunteerCommunityDesk(communityId: $communityId) { toReview${orders} unclaimed${orders} disputes${orders}
        toVerify(first: $size) { edges { node { id } } } corrections(first: $size) { edges { node { id } } }
        publication { isDue } }
      volunteerBoard(communityId: $communityId) { openOrders { count } today { category } newestSigned { category }
        teamsAtWork { id } stationsOpenNow { id } } }`,
    { communityId: demoIds.kangsheng },
  ),
  'team-leader': list(
    'a team’s desk',
    `($size: Int, $teamId: ID!) { volunteerTeamDesk(teamId: $teamId) { toOffer${orders} onOffer${orders}
      startingSoon { order { id } gaps { lacks } } inServiceForLong${orders} unsigned${orders} noShows${orders}
      joining(first: $size) { edges { node { id } } } } }`,
    { teamId: demoIds.cloverTeam },
  ),
}

/** A page from the middle of the register of volunteers. */
export async function deepPage(url: string, authorization: string, cityId: string): Promise<Operation> {
  return list(
    'volunteers, from the middle of the register',
    `($size: Int, $after: String) { volunteers(first: $size, after: $after) { edges { node { ${volunteer} } } } }`,
    { after: await middleOfRegister(url, authorization, cityId) },
  )
}

/**
 * A cursor of the middle. One team's volunteers registered all over the time in which the register filled up, and a
 * cursor names a place in the order, whichever list it was taken from.
 */
async function middleOfRegister(url: string, authorization: string, cityId: string): Promise<string> {
  const client = graphClient(url, authorization)
  const teams = await client.ask(
    `query Bench($cityId: ID!) { volunteerTeams(scopeId: $cityId, first: 1) { edges { node { id } } } }`,
    { cityId },
  )
  const teamId: string = teams.data.volunteerTeams.edges[0].node.id
  const { data } = await client.ask(
    `query Bench($teamId: ID!) { volunteers(teamId: $teamId, first: 100) { edges { cursor } } }`,
    { teamId },
  )
  const { edges } = data.volunteers as { edges: { cursor: string }[] }
  const middle = edges[Math.floor(edges.length / 2)]
  if (middle === undefined) throw new Error(`team ${teamId} has no volunteers`)
  return middle.cursor
}
