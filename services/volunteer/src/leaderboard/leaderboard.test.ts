import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anonymous, type Caller } from '@onecore/access/caller'
import { consentWithdrawn, personErased } from '@onecore/events/contracts/self-governance'
import { person, personNamed } from '@onecore/testing/callers'
import { databaseCalls } from '@onecore/testing/database-calls'
import {
  communityId,
  elsewhereId,
  resident,
  secretary,
  streetId,
  type VolunteerCity,
  volunteerCity,
  worker,
} from '../testing/volunteer-city.js'

let city: VolunteerCity

beforeAll(async () => {
  city = await volunteerCity()
  for (const name of ['ayi', 'bayin', 'chen', 'dorji', 'erdene', 'fang']) await city.join(name)
})
afterAll(() => city.graph.stop())

const idOf = async (name: string): Promise<string> =>
  (await city.graph.ask(person(name), '{ myVolunteering { id } }')).data.myVolunteering.id
const consent = async (name: string) =>
  city.refusals(person(name), 'consentToVolunteerRecognition', { volunteerId: await idOf(name) })

/** Somebody serves so many minutes, which go on record. */
async function recorded(served: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, minutes] of Object.entries(served)) {
    const orderId = await city.offered()
    await city.done(person(name), 'acceptVolunteerOrder', { orderId }, 'order')
    await city.done(person(name), 'checkInForVolunteerOrder', { orderId }, 'order')
    city.pass(minutes)
    await city.done(person(name), 'checkOutOfVolunteerOrder', { orderId }, 'order')
    await city.done(person(name), 'deliverVolunteerOrder', { orderId }, 'order')
    await city.done(resident, 'signVolunteerOrder', { orderId, rating: 5 }, 'order')
  }
  await city.done(worker, 'publiciseVolunteerHours', { communityId }, 'publication')
  city.pass(8 * 24 * 60)
  await city.graph.fulfilDuties()
}

const fields = '{ from until unnamedCount named { place minutes person { id } } }'
const board = async (args = `communityId: "${communityId}", period: ALL`, caller: Caller = resident) => {
  await city.graph.foldCounters()
  return city.graph.ask(caller, `{ volunteerLeaderboard(${args}) ${fields} }`)
}
const named = async (args?: string) => {
  const { data } = await board(args)
  const places = data.volunteerLeaderboard.named as { place: number; minutes: number; person: { id: string } }[]
  return places.map(({ place, minutes, person: { id } }) => [place, minutes, id])
}

describe('the leaderboard of volunteers', () => {
  test('names nobody who did not consent, and keeps quiet about a few', async () => {
    await recorded({ ayi: 120, bayin: 60, chen: 60, dorji: 30, erdene: 10 })
    expect((await board()).data.volunteerLeaderboard).toEqual({
      from: null,
      until: null,
      named: [],
      unnamedCount: 5,
    })
    expect(await consent('bayin')).toEqual([])
    // Four are left, too few to be counted; the one who leads does not show by a gap in the places.
    expect((await board()).data.volunteerLeaderboard).toMatchObject({ named: [{ place: 1 }], unnamedCount: null })
    expect(await consent('chen')).toEqual([])
    expect(await consent('dorji')).toEqual([])
    const [bayin, chen] = [personNamed('bayin'), personNamed('chen')]
    expect(await named()).toEqual(
      expect.arrayContaining([
        [1, 60, bayin],
        [1, 60, chen],
        [2, 30, personNamed('dorji')],
      ]),
    )
  })

  test('of a team, a month or a year counts what was served with it and then', async () => {
    await consent('erdene')
    await recorded({ erdene: 45 }) // on 10 March
    city.graph.now = new Date('2026-04-01T02:00:00Z')
    await recorded({ erdene: 5 })
    const ofTeam = (period: string) => named(`teamId: "${city.team}", first: 1, period: ${period}`)
    const erdene = personNamed('erdene')
    expect(await ofTeam('MONTH, on: "2026-04-30"')).toEqual([[1, 5, erdene]])
    expect(await ofTeam('MONTH, on: "2026-03-01"')).not.toEqual([[1, 60, erdene]])
    expect((await named(`teamId: "${city.team}", period: YEAR`)).at(-1)).toEqual([2, 30, personNamed('dorji')])
    expect(await ofTeam('YEAR, on: "2025-06-01"')).toEqual([])
    expect(await named(`communityId: "${elsewhereId}", period: ALL`)).toEqual([])
    const month = (await board(`teamId: "${city.team}", period: MONTH, on: "2028-02-10"`)).data.volunteerLeaderboard
    expect(month).toMatchObject({ from: '2028-02-01', until: '2028-02-29', named: [] })
  })

  test('forgets at once who takes the consent back, here or in the person registry, or was erased', async () => {
    const shown = async () => (await named()).map(([, , id]) => id)
    const withdrawn = { personId: personNamed('chen'), purpose: 'VOLUNTEER_RECOGNITION' }
    await city.graph.receive(consentWithdrawn, personNamed('chen'), withdrawn)
    expect(await shown()).not.toContain(personNamed('chen'))
    await city.done(person('bayin'), 'withdrawVolunteerRecognition', { volunteerId: await idOf('bayin') }, 'volunteer')
    expect(await shown()).not.toContain(personNamed('bayin'))
    await city.graph.receive(personErased, personNamed('dorji'), { personId: personNamed('dorji') })
    expect(await shown()).toEqual([personNamed('erdene')])
    // Whoever leaves and comes back is asked again.
    const volunteerId = await idOf('erdene')
    await city.done(person('erdene'), 'withdrawFromVolunteering', { volunteerId }, 'volunteer')
    await city.done(person('erdene'), 'rejoinVolunteering', { volunteerId }, 'volunteer')
    await city.done(worker, 'verifyVolunteer', { volunteerId }, 'volunteer')
    expect(await shown()).toEqual([])
  })

  test('forgets minutes that are taken back', async () => {
    await consent('fang')
    await recorded({ fang: 33 })
    expect(await named()).toEqual([[1, 33, personNamed('fang')]])
    const { data } = await city.graph.ask(person('fang'), '{ hourEntries { edges { node { id } } } }')
    const request = { hourEntryId: data.hourEntries.edges[0].node.id, reason: 'It was another day.' }
    const correctionId = await city.done(person('fang'), 'requestHourCorrection', request, 'correction')
    await city.done(secretary, 'grantHourCorrection', { correctionId, reason: 'True.' }, 'correction')
    expect(await named()).toEqual([])
  })

  test('does not name anybody under eighteen, nor a barred volunteer', async () => {
    const volunteerId = await city.done(
      person('student'),
      'registerAsVolunteer',
      { communityId, teamId: city.team, ageBand: 'SELF_SUPPORTING_16_TO_17' },
      'volunteer',
    )
    expect(await consent('student')).toEqual(['VOLUNTEER_NOT_ACTIVE', 'TOO_YOUNG_TO_BE_NAMED'])
    await city.done(worker, 'verifyVolunteer', { volunteerId }, 'volunteer')
    expect(await consent('student')).toEqual(['TOO_YOUNG_TO_BE_NAMED'])
    await city.done(worker, 'changeVolunteerAgeBand', { volunteerId, ageBand: 'ADULT' }, 'volunteer')
    expect(await consent('student')).toEqual([])
    await recorded({ student: 20 })
    expect(await named()).toEqual([[1, 20, personNamed('student')]])
    await city.done(secretary, 'barVolunteer', { volunteerId, reason: 'Took money.' }, 'volunteer')
    expect(await named()).toEqual([])
  })

  test('costs two database calls', async () => {
    const query = `{ volunteerLeaderboard(communityId: "${communityId}", period: ALL) ${fields} }`
    expect(await databaseCalls(city.graph.connection, () => city.graph.ask(resident, query))).toBe(2)
  })

  test('is for those who are signed in, of one place or team at a time; nobody consents for another', async () => {
    expect((await board(undefined, anonymous)).errorCode).toBe('UNAUTHENTICATED')
    expect((await board('period: ALL')).errorCode).toBe('BAD_USER_INPUT')
    expect((await board(`communityId: "${communityId}", period: ALL, first: 0`)).errorCode).toBe('BAD_USER_INPUT')
    expect((await board(`communityId: "${communityId}", period: ALL, first: 101`)).errorCode).toBe('BAD_USER_INPUT')
    const volunteerId = await idOf('ayi')
    const byAnother = city.refusals(worker, 'consentToVolunteerRecognition', { volunteerId })
    await expect(byAnother).rejects.toThrow('FORBIDDEN')
  })
})

test('the leaderboard of teams is public, and counts in every place above the community', async () => {
  const query = `{ volunteerTeamLeaderboard(scopeId: "${streetId}", period: ALL) { teams { place minutes team { id } } } }`
  const { data } = await city.graph.ask(anonymous, query)
  expect(data.volunteerTeamLeaderboard.teams).toEqual([{ place: 1, minutes: 350, team: { id: city.team } }])
})
