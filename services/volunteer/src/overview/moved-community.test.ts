import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { agreementSigned, communityChanged } from '@onecore/events/contracts/party-building'
import { stableId } from '@onecore/kernel/type-id'
import { findCounterDrift } from '@onecore/subgraph/counters/counter-drift'
import { holder } from '@onecore/testing/callers'
import { volunteerCounters } from '../counters.js'
import {
  communityId,
  resident,
  schoolId,
  secretary,
  streetId,
  streetOfficer,
  type VolunteerCity,
  volunteerCity,
} from '../testing/volunteer-city.js'

const newStreetId = stableId('div', 'test/new street')
const newOfficer = holder('officer of the new street', 'STREET_OFFICER', newStreetId)

let city: VolunteerCity
beforeAll(async () => {
  city = await volunteerCity()
})
afterAll(() => city.graph.stop())

/** A station, help that was signed and is on a notice, help that is on its way, and a team that is missing. */
async function liveALittle() {
  const station = { communityId, stationKind: 'COMMUNITY_STATION', name: '志愿服务工作站' }
  await city.done(secretary, 'openStation', station, 'station')
  const signedId = await city.delivered(90)
  await city.done(resident, 'signVolunteerOrder', { orderId: signedId, rating: 5 }, 'order')
  await city.done(secretary, 'publiciseVolunteerHours', { communityId }, 'publication')
  const agreementId = stableId('agreement', 'test')
  const agreement = { agreementId, jointBodyId: stableId('joint', 'test'), communityId, unitId: schoolId, year: 2026 }
  await city.graph.receive(agreementSigned, agreementId, { ...agreement, path: [streetId], projectCount: 1 })
  return { signedId, offeredId: await city.offered() }
}

const moveTo = async (street: string) => {
  const moved = { communityId, communityName: '测试社区', streetId: street, path: [street], isDissolved: false }
  await city.graph.receive(communityChanged, communityId, moved)
  await city.graph.fulfilDuties()
  await city.graph.foldCounters()
}

/** What somebody sees of a street: lists, one order, the figures on the board. */
async function seen(caller: Caller, scope: string, orderId: string) {
  const query = `query($scope: ID!, $order: ID!, $places: [_Any!]!) {
    stations(scopeId: $scope) { edges { node { name } } }
    volunteerTeams(scopeId: $scope) { edges { node { id } } }
    hourPublications(scopeId: $scope) { edges { node { minutes } } }
    unitsWithoutVolunteerTeam(scopeId: $scope, year: 2026) { edges { node { unit { id } } } }
    volunteerOrder(id: $order) { team { id } }
    volunteerOrders(filter: { scopeId: $scope, states: [SIGNED] }) { edges { node { id } } }
    volunteers(scopeId: $scope) { edges { node { id hours { edges { node { minutes } } } } } }
    _entities(representations: $places) { ... on Division { volunteering {
      teamCount stationCount volunteerCount openOrderCount signedOrderCount confirmedMinutes missingUnitTeamCount } } } }`
  const places = [{ __typename: 'Division', id: scope }]
  const { data } = await city.graph.ask(caller, query, { scope, order: orderId, places })
  return {
    figures: data._entities[0].volunteering,
    order: data.volunteerOrder,
    lists: [
      data.stations,
      data.volunteerTeams,
      data.hourPublications,
      data.unitsWithoutVolunteerTeam,
      data.volunteerOrders,
      data.volunteers,
    ].map(({ edges }) => edges.length),
    hours: data.volunteers.edges.flatMap((edge: { node: { hours: { edges: { node: { minutes: number } }[] } } }) =>
      edge.node.hours.edges.map(({ node }) => node.minutes),
    ),
  }
}

test('a community that comes under another street takes everything along: the new officers see it, the old ones do not', async () => {
  const { signedId, offeredId } = await liveALittle()
  await city.graph.foldCounters()
  const before = await seen(streetOfficer, streetId, signedId)
  expect(before).toMatchObject({ lists: [1, 1, 1, 1, 1, 1], order: { team: { id: city.team } }, hours: [90] })

  await moveTo(newStreetId)
  expect(await seen(newOfficer, newStreetId, signedId)).toEqual(before)
  const left = await seen(streetOfficer, streetId, signedId)
  expect(left).toMatchObject({ lists: [0, 0, 0, 0, 0, 0], order: null, hours: [] })
  expect(Object.values(left.figures).every((figure) => figure === 0)).toBe(true)
  expect(await findCounterDrift(city.graph.connection, volunteerCounters)).toEqual([])

  // What was under way goes on under the new street, and is counted there.
  await city.done(city.volunteer, 'acceptVolunteerOrder', { orderId: offeredId }, 'order')
  await city.done(resident, 'cancelVolunteerOrder', { orderId: offeredId, reason: 'No longer.' }, 'order')
  await city.graph.foldCounters()
  expect((await seen(newOfficer, newStreetId, signedId)).figures.openOrderCount).toBe(0)
  expect(await findCounterDrift(city.graph.connection, volunteerCounters)).toEqual([])
})
