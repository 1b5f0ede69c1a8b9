import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { holder } from '@onecore/testing/callers'
import { resident, schoolId, type VolunteerCity, volunteerCity, worker } from '../testing/volunteer-city.js'

let city: VolunteerCity

beforeAll(async () => {
  city = await volunteerCity()
})
afterAll(() => city.graph.stop())

const mine = async (caller: Caller, fields: string) => {
  await city.graph.foldCounters()
  return (await city.graph.ask(caller, `{ myVolunteering { id ${fields} } }`)).data.myVolunteering
}
const idOf = async (caller: Caller): Promise<string> => (await mine(caller, '')).id

describe('my volunteering', () => {
  const record = 'serviceRecord { upcomingCount servedCount withdrawnCount noShowCount ratingCount averageRating }'

  test('says what became of what I took up, and to nobody else', async () => {
    for (const rating of [5, 4]) {
      const orderId = await city.delivered(30)
      await city.done(resident, 'signVolunteerOrder', { orderId, rating }, 'order')
    }
    await city.accepted()
    const givenBack = await city.accepted()
    await city.done(city.volunteer, 'withdrawFromVolunteerOrder', { orderId: givenBack, reason: 'Ill.' }, 'order')
    const missed = { orderId: await city.accepted(), volunteerId: await idOf(city.volunteer), reason: 'Overslept.' }
    await city.done(city.leader, 'recordVolunteerNoShow', missed, 'order')
    const cancelled = await city.accepted()
    await city.done(resident, 'cancelVolunteerOrder', { orderId: cancelled, reason: 'No longer.' }, 'order')

    expect((await mine(city.volunteer, record)).serviceRecord).toEqual({
      upcomingCount: 1,
      servedCount: 2,
      withdrawnCount: 1,
      noShowCount: 1,
      ratingCount: 2,
      averageRating: 450,
    })
    const { data } = await city.graph.ask(city.leader, `{ volunteers { edges { node { ${record} } } } }`)
    expect(data.volunteers.edges).toEqual([{ node: { serviceRecord: null } }])
  })

  test('says what the next star takes', async () => {
    const { starStanding } = await mine(city.volunteer, 'starStanding { stars nextStars minutesToNext }')
    expect(starStanding).toEqual({ stars: 0, nextStars: 1, minutesToNext: 6_000 })
  })

  test('says which insurance covers me, on its first and its last day and not beyond', async () => {
    const policy = { insurer: '人保', policyNumber: 'P-1', validFrom: '2026-04-01', validTo: '2026-04-02' }
    await city.done(city.leader, 'recordInsuranceProof', { ...policy, teamId: city.team }, 'proof')
    const volunteerId = await idOf(city.volunteer)
    const wrong = await city.done(worker, 'recordInsuranceProof', { ...policy, volunteerIds: [volunteerId] }, 'proof')
    await city.done(worker, 'withdrawInsuranceProof', { proofId: wrong }, 'proof')

    const coveredOn = async (moment: string) => {
      city.graph.now = new Date(moment)
      return (await mine(city.volunteer, 'insuranceToday { insurer validTo team { id } }')).insuranceToday
    }
    const cover = { insurer: '人保', validTo: '2026-04-02', team: { id: city.team } }
    expect(await coveredOn('2026-03-31T15:59:59Z')).toEqual([])
    expect(await coveredOn('2026-03-31T16:00:00Z')).toEqual([cover])
    expect(await coveredOn('2026-04-02T15:59:59Z')).toEqual([cover])
    expect(await coveredOn('2026-04-02T16:00:00Z')).toEqual([])
  })

  test('gives the unit credit whose team I served with', async () => {
    const unitId = schoolId
    const teamId = await city.registerTeam({ name: '单位', hostKind: 'UNIT', hostId: unitId })
    const colleague = await city.join('colleague', { teamId })
    const leader = holder('unit leader', 'TEAM_LEADER', teamId)
    const orderId = await city.order()
    const steps: [Caller, string, object?][] = [
      [worker, 'reviewVolunteerOrder'],
      [worker, 'dispatchVolunteerOrder', { teamId }],
      [leader, 'offerVolunteerOrder'],
      [colleague, 'acceptVolunteerOrder'],
      [colleague, 'checkInForVolunteerOrder'],
    ]
    for (const [caller, name, more] of steps) await city.done(caller, name, { orderId, ...more }, 'order')
    city.pass(25)
    await city.done(colleague, 'checkOutOfVolunteerOrder', { orderId }, 'order')
    await city.done(colleague, 'deliverVolunteerOrder', { orderId }, 'order')
    expect((await mine(colleague, 'unitCredits { minutes }')).unitCredits).toEqual([])
    await city.done(resident, 'signVolunteerOrder', { orderId, rating: 5 }, 'order')

    const credit = 'unitCredits { minutes unit { id volunteeredMinutes } } teams { hostUnit { id } }'
    expect(await mine(colleague, credit)).toMatchObject({
      unitCredits: [{ minutes: 25, unit: { id: unitId } }],
      teams: [{ hostUnit: { id: unitId } }],
    })
    expect(await mine(city.volunteer, credit)).toMatchObject({ unitCredits: [], teams: [{ hostUnit: null }] })
  })
})
