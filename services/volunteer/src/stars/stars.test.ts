import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { personErased } from '@onecore/events/contracts/self-governance'
import { starAwarded } from '@onecore/events/contracts/volunteer'
import { holder, person, personNamed } from '@onecore/testing/callers'
import { databaseCalls } from '@onecore/testing/database-calls'
import {
  communityId,
  resident,
  secretary,
  type VolunteerCity,
  volunteerCity,
  worker,
} from '../testing/volunteer-city.js'

let city: VolunteerCity
let volunteerId: string

beforeAll(async () => {
  city = await volunteerCity()
  volunteerId = (await city.graph.ask(city.volunteer, '{ myVolunteering { id } }')).data.myVolunteering.id
})
afterAll(() => city.graph.stop())

/** Service of so many minutes that is on record. */
async function recorded(minutes: number): Promise<void> {
  const orderId = await city.delivered(minutes)
  await city.done(resident, 'signVolunteerOrder', { orderId, rating: 5 }, 'order')
  await city.done(worker, 'publiciseVolunteerHours', { communityId }, 'publication')
  city.pass(8 * 24 * 60)
  await city.graph.fulfilDuties()
}
const apply = (stars: number, caller = city.volunteer) => city.refusals(caller, 'applyForStars', { volunteerId, stars })
const standing = async () => {
  const query = '{ myVolunteering { starStanding { stars recordedMinutes reachable minutesToNext } } }'
  return (await city.graph.ask(city.volunteer, query)).data.myVolunteering.starStanding
}
const waiting = async () => {
  const query = '{ starAwards(states: [APPLIED]) { edges { node { id } } } }'
  return (await city.graph.ask(secretary, query)).data.starAwards.edges[0].node.id as string
}

describe('stars', () => {
  test('are applied for when the hours on record are enough, and not a minute sooner', async () => {
    await recorded(100 * 60 - 1)
    expect(await standing()).toEqual({ stars: 0, recordedMinutes: 5_999, reachable: 0, minutesToNext: 1 })
    expect(await apply(1)).toEqual(['STAR_NOT_REACHED'])
    await recorded(1)
    expect(await standing()).toMatchObject({ stars: 0, reachable: 1, minutesToNext: 0 })
    await expect(apply(1, person('somebody else'))).rejects.toThrow('FORBIDDEN')
    expect(await apply(2)).toEqual(['STAR_NOT_REACHED'])
    expect(await apply(6)).toEqual(['NO_SUCH_STAR'])
    expect(await apply(0)).toEqual(['INVALID_INPUT'])

    const twice = await Promise.all([apply(1), apply(1)])
    expect(twice.map(([code]) => code ?? 'applied').sort()).toEqual(['STAR_APPLIED_FOR', 'applied'])
  })

  test('are awarded by the secretary, who does not award their own', async () => {
    const awardId = await waiting()
    await expect(city.refusals(worker, 'awardStars', { awardId })).rejects.toThrow('FORBIDDEN')
    const volunteerAsSecretary = holder('volunteer', 'COMMUNITY_SECRETARY', communityId)
    expect(await city.refusals(volunteerAsSecretary, 'awardStars', { awardId })).toEqual(['DECIDES_OWN_ACT'])
    expect(await city.refusals(secretary, 'awardStars', { awardId })).toEqual([])
    expect(await city.graph.told(starAwarded)).toMatchObject([{ data: { volunteerId, communityId, stars: 1 } }])
    expect(await standing()).toMatchObject({ stars: 1, minutesToNext: 200 * 60 })
    expect(await apply(1)).toEqual(['STAR_APPLIED_FOR'])
  })

  test('are not awarded when a correction has taken the hours away meanwhile; denied, they can be applied for again', async () => {
    await recorded(200 * 60)
    expect(await apply(2)).toEqual([])
    const query = '{ myVolunteering { hours(first: 1) { edges { node { id } } } } }'
    const { data } = await city.graph.ask(city.volunteer, query)
    const hourEntryId = data.myVolunteering.hours.edges[0].node.id
    const correction = { hourEntryId, reason: 'Somebody else was there.' }
    const correctionId = await city.done(worker, 'requestHourCorrection', correction, 'correction')
    await city.done(secretary, 'grantHourCorrection', { correctionId, reason: 'True.' }, 'correction')

    const awardId = await waiting()
    expect(await city.refusals(secretary, 'awardStars', { awardId })).toEqual(['STAR_NOT_REACHED'])
    expect(await city.refusals(secretary, 'denyStars', { awardId, reason: 'Hours were corrected.' })).toEqual([])
    expect(await apply(2)).toEqual(['STAR_NOT_REACHED'])
    await recorded(200 * 60)
    expect(await apply(2)).toEqual([])
  })

  test('are shown for a list of volunteers with as many database calls as for one', async () => {
    await city.join('beginner')
    const callsFor = (first: number) => {
      const query = `{ volunteers(first: ${first}) { edges { node { starStanding { stars recordedMinutes } } } } }`
      return databaseCalls(city.graph.connection, () => city.graph.ask(secretary, query))
    }
    expect(await callsFor(2)).toBe(await callsFor(1))
    const query = '{ volunteers(first: 2) { edges { node { starStanding { stars recordedMinutes } } } } }'
    expect((await city.graph.ask(secretary, query)).data.volunteers.edges).toEqual([
      { node: { starStanding: { stars: 0, recordedMinutes: 0 } } },
      { node: { starStanding: { stars: 1, recordedMinutes: 18_000 } } },
    ])
  })

  test('keep their number when the volunteer is erased, and lose what was written about it', async () => {
    const personId = personNamed('volunteer')
    const denied = await waiting()
    await city.done(secretary, 'denyStars', { awardId: denied, reason: 'Was seen elsewhere.' }, 'award')
    await city.graph.receive(personErased, personId, { personId })
    const query = '{ starAwards { edges { node { status stars reason } } } }'
    const awards = (await city.graph.ask(secretary, query)).data.starAwards.edges.map(
      ({ node }: { node: object }) => node,
    )
    expect(awards).toContainEqual({ status: 'AWARDED', stars: 1, reason: null })
    expect(awards).toContainEqual({ status: 'DENIED', stars: 2, reason: null })
    expect(awards).not.toContainEqual(expect.objectContaining({ reason: expect.any(String) }))
  })
})
