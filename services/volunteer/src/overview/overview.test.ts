import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { anonymous } from '@onecore/access/caller'
import { type Kind, modelOf, type StoredDocument } from '@onecore/store/kind'
import { readMetric } from '@onecore/subgraph/counters/counters'
import { person } from '@onecore/testing/callers'
import { minutesOf } from '../hours/hour-entry.js'
import { countedStates } from '../hours/hour-entry.lifecycle.js'
import { hourEntryKind } from '../hours/hour-entry.model.js'
import { doneWithVolunteers } from '../orders/order.lifecycle.js'
import { volunteerOrderKind } from '../orders/order.model.js'
import { stationKind } from '../stations/station.model.js'
import { volunteerTeamKind } from '../teams/team.model.js'
import {
  communityId,
  elsewhereId,
  resident,
  secretary,
  streetId,
  type VolunteerCity,
  volunteerCity,
  worker,
  workerElsewhere,
} from '../testing/volunteer-city.js'
import { volunteerKind } from '../volunteers/volunteer.model.js'

let city: VolunteerCity

beforeAll(async () => {
  city = await volunteerCity()
})
afterAll(() => city.graph.stop())

/** A little of everything that counters count, done and undone. */
async function liveALittle(): Promise<void> {
  await city.join('leaver')
  const { data } = await city.graph.ask(person('leaver'), '{ myVolunteering { id } }')
  await city.done(person('leaver'), 'withdrawFromVolunteering', { volunteerId: data.myVolunteering.id }, 'volunteer')
  const station = { communityId, stationKind: 'OFFLINE_CENTRE', name: '志愿服务中心' }
  await city.done(secretary, 'openStation', station, 'station')
  const elsewhere = { communityId: elsewhereId, hostKind: 'COMMUNITY', hostId: elsewhereId, standing: 'REGISTERED' }
  await city.done(workerElsewhere, 'registerVolunteerTeam', { name: '别处', ...elsewhere }, 'team')
  await city.order()
  const cancelled = await city.accepted()
  await city.done(resident, 'cancelVolunteerOrder', { orderId: cancelled, reason: 'No longer.' }, 'order')
  const declined = await city.order()
  await city.done(worker, 'declineVolunteerOrder', { orderId: declined, reason: 'Not ours.' }, 'order')
  for (const minutes of [75, 20]) {
    const orderId = await city.delivered(minutes)
    await city.done(resident, 'signVolunteerOrder', { orderId, rating: 4 }, 'order')
  }
  await city.delivered(10)
  // Two that nobody takes up in time; one of them is given to the team again.
  const [, again] = [await city.offered(), await city.offered()]
  city.pass(49 * 60)
  await city.graph.fulfilDuties()
  await city.done(worker, 'dispatchVolunteerOrder', { orderId: again, teamId: city.team }, 'order')
}

const everything = async <Doc extends StoredDocument>(kind: Kind<Doc>) =>
  modelOf(city.graph.connection, kind).find().lean<(Doc & { path: string[] })[]>()

/** What a metric should be, from the documents themselves. */
function recounted<Doc extends { path: string[] }>(documents: readonly Doc[], by: (document: Doc) => number) {
  const sums = new Map<string, number>()
  for (const document of documents) {
    for (const scope of document.path) sums.set(scope, (sums.get(scope) ?? 0) + by(document))
  }
  return sums
}

test('what the board shows equals a recount of the documents', async () => {
  await liveALittle()
  await city.graph.foldCounters()
  const metric = (name: string) => readMetric(city.graph.connection, name)
  const [orders, volunteers, hours] = [
    await everything(volunteerOrderKind),
    await everything(volunteerKind),
    await everything(hourEntryKind),
  ]
  const open = orders.filter(({ status }) => !doneWithVolunteers.includes(status))
  const signed = orders.filter(({ status }) => status === 'SIGNED')
  const registered = volunteers.filter(({ status }) => status !== 'WITHDRAWN' && status !== 'ERASED')
  const counted = hours.filter(({ status }) => countedStates.includes(status))

  expect(await metric('orders.open')).toEqual(recounted(open, () => 1))
  expect(await metric('orders.signed')).toEqual(recounted(signed, () => 1))
  expect(await metric('volunteers')).toEqual(recounted(registered, () => 1))
  const active = volunteers.filter(({ status }) => status === 'ACTIVE')
  expect(await metric('volunteers.active')).toEqual(recounted(active, () => 1))
  expect(await metric('orders.unclaimed')).toEqual(new Map([communityId, streetId].map((scope) => [scope, 1])))
  expect(await metric('teams')).toEqual(recounted(await everything(volunteerTeamKind), () => 1))
  expect(await metric('stations')).toEqual(recounted(await everything(stationKind), () => 1))
  expect(await metric('hours.minutes')).toEqual(recounted(counted, minutesOf))
})

test('the board shows a community and the street above it, to everybody', async () => {
  const query = `query($entities: [_Any!]!) { _entities(representations: $entities) {
    ... on Community { volunteering { ...figures } } ... on Division { volunteering { ...figures } } } }
    fragment figures on Volunteering {
      teamCount volunteerCount stationCount openOrderCount signedOrderCount confirmedMinutes }`
  const entities = [
    { __typename: 'Community', id: communityId },
    { __typename: 'Division', id: streetId },
  ]
  const { data } = await city.graph.ask(anonymous, query, { entities })
  const here = { volunteerCount: 1, stationCount: 1, openOrderCount: 4, signedOrderCount: 2, confirmedMinutes: 95 }
  expect(data._entities).toEqual([
    { volunteering: { ...here, teamCount: 1 } },
    { volunteering: { ...here, teamCount: 2 } },
  ])
})
