import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { anonymous } from '@onecore/access/caller'
import { stableId } from '@onecore/kernel/type-id'
import {
  communityId,
  elsewhereId,
  resident,
  secretary,
  type VolunteerCity,
  volunteerCity,
} from '../testing/volunteer-city.js'

let city: VolunteerCity

beforeAll(async () => {
  city = await volunteerCity()
})
afterAll(() => city.graph.stop())

const board = async (id: string) => {
  await city.graph.foldCounters()
  const query = `query($id: ID!) { volunteerBoard(communityId: $id) {
    community { id } openOrders { status count } unclaimedOrderCount
    today { category status startsAt freePlaces team { id } } newestSigned { category signedAt }
    teamsAtWork { id } stationsOpenNow { name } minutesThisMonth minutesLastMonth } }`
  return city.graph.ask(anonymous, query, { id })
}

test('the board shows everybody what is going on in a community, and nobody who it is', async () => {
  // 10:00 on Monday, 2 March, in Beijing.
  const open = [{ weekday: 1, fromMinute: 540, toMinute: 720 }]
  for (const [name, openingTimes] of [
    ['开着', open],
    ['没说', []],
  ] as const) {
    const station = { communityId, stationKind: 'OFFLINE_CENTRE', name, openingTimes }
    await city.done(secretary, 'openStation', station, 'station')
  }
  const orderId = await city.delivered(40)
  await city.done(resident, 'signVolunteerOrder', { orderId, rating: 5 }, 'order')
  await city.order()
  const shift = (day: string) => ({ startsAt: new Date(`${day}T15:00:00Z`), endsAt: new Date(`${day}T16:00:00Z`) })
  await city.offered({ places: 2, ...shift('2026-03-02') })
  await city.offered(shift('2026-03-03'))
  const running = await city.accepted()
  await city.done(city.volunteer, 'checkInForVolunteerOrder', { orderId: running }, 'order')

  const team = { id: city.team }
  const category = 'HOME_VISIT'
  expect((await board(communityId)).data.volunteerBoard).toEqual({
    community: { id: communityId },
    openOrders: [
      { status: 'REQUESTED', count: 1 },
      { status: 'OFFERED', count: 2 },
      { status: 'IN_SERVICE', count: 1 },
    ],
    unclaimedOrderCount: 0,
    today: [
      { category, status: 'IN_SERVICE', startsAt: null, freePlaces: 0, team },
      { category, status: 'OFFERED', startsAt: '2026-03-02T15:00:00.000Z', freePlaces: 2, team },
    ],
    newestSigned: [{ category, signedAt: '2026-03-02T02:40:00.000Z' }],
    teamsAtWork: [team],
    stationsOpenNow: [{ name: '开着' }],
    minutesThisMonth: 40,
    minutesLastMonth: 0,
  })
  city.graph.now = new Date('2026-04-01T00:00:00Z')
  expect((await board(communityId)).data.volunteerBoard).toMatchObject({ minutesThisMonth: 0, minutesLastMonth: 40 })
  expect((await board(elsewhereId)).data.volunteerBoard).toMatchObject({ openOrders: [], teamsAtWork: [], today: [] })
  expect((await board(stableId('comm', 'test/unknown'))).errorCode).toBe('NOT_FOUND')
})
