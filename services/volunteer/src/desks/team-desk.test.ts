import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { holder, person } from '@onecore/testing/callers'
import { databaseCalls } from '@onecore/testing/database-calls'
import {
  communityId,
  elsewhereId,
  resident,
  secretary,
  streetOfficer,
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

const ask = (fields: string, caller: Caller = city.leader) =>
  city.graph.ask(caller, `{ volunteerTeamDesk(teamId: "${city.team}") { ${fields} } }`)
/** Ids of what lies in one tray of the desk. */
const tray = async (name: string, caller?: Caller): Promise<string[]> => {
  const { data } = await ask(`${name} { edges { node { id } } }`, caller)
  return data.volunteerTeamDesk[name].edges.map(({ node }: { node: { id: string } }) => node.id)
}
const volunteerId = async (): Promise<string> =>
  (await city.graph.ask(city.volunteer, '{ myVolunteering { id } }')).data.myVolunteering.id
const inHours = (hours: number) => new Date(city.graph.now.getTime() + hours * 3_600_000)
const planned = (hours: number) => ({ startsAt: inHours(hours), endsAt: inHours(hours + 1) })

describe('a team leader’s desk', () => {
  test('holds what waits for the leader, and lets go of what was done', async () => {
    const first = await city.order()
    city.pass(1)
    const second = await city.order()
    for (const orderId of [second, first]) {
      await city.done(worker, 'reviewVolunteerOrder', { orderId }, 'order')
      await city.done(worker, 'dispatchVolunteerOrder', { orderId, teamId: city.team }, 'order')
    }
    expect(await tray('toOffer')).toEqual([first, second])
    await city.done(city.leader, 'offerVolunteerOrder', { orderId: first }, 'order')
    expect([await tray('toOffer'), await tray('onOffer')]).toEqual([[second], [first]])
    await city.done(city.volunteer, 'acceptVolunteerOrder', { orderId: first }, 'order')
    expect(await tray('onOffer')).toEqual([])
  })

  test('notices who forgot to check out, and what nobody has signed', async () => {
    const orderId = await city.accepted()
    await city.done(city.volunteer, 'checkInForVolunteerOrder', { orderId }, 'order')
    city.pass(12 * 60)
    expect(await tray('inServiceForLong')).toEqual([])
    city.pass(1)
    expect(await tray('inServiceForLong')).toEqual([orderId])
    await city.done(city.volunteer, 'checkOutOfVolunteerOrder', { orderId }, 'order')
    await city.done(city.volunteer, 'deliverVolunteerOrder', { orderId }, 'order')
    expect([await tray('inServiceForLong'), await tray('unsigned')]).toEqual([[], [orderId]])
    city.pass(72 * 60)
    expect(await tray('unsignedForLong')).toEqual([])
    city.pass(1)
    expect(await tray('unsignedForLong')).toEqual([orderId])
    await city.done(resident, 'signVolunteerOrder', { orderId, rating: 5 }, 'order')
    expect([await tray('unsigned'), await tray('unsignedForLong')]).toEqual([[], []])
  })

  test('remembers no-shows for thirty days', async () => {
    const orderId = await city.accepted()
    const missed = { orderId, volunteerId: await volunteerId(), reason: 'Overslept.' }
    await city.done(city.leader, 'recordVolunteerNoShow', missed, 'order')
    city.pass(30 * 24 * 60)
    expect(await tray('noShows')).toEqual([orderId])
    city.pass(1)
    expect(await tray('noShows')).toEqual([])
  })

  test('says what those lack who soon begin: insurance or qualification that ends before', async () => {
    const today = city.graph.now.toISOString().slice(0, 10)
    const tomorrow = inHours(24).toISOString().slice(0, 10)
    const policy = { insurer: '人保', policyNumber: 'P-7', validFrom: today, validTo: tomorrow, teamId: city.team }
    const proofId = await city.done(city.leader, 'recordInsuranceProof', policy, 'proof')
    const qualification = { qualification: 'ELECTRICIAN', validFrom: '2020-01-01', validTo: tomorrow }
    await city.done(
      worker,
      'recordVolunteerQualification',
      { volunteerId: await volunteerId(), ...qualification },
      'volunteer',
    )
    const later = await city.accepted({ ...planned(24), risks: ['HIGH_PLACES'], qualifications: ['ELECTRICIAN'] })
    const sooner = await city.accepted(planned(2))
    await city.accepted(planned(49))
    await city.offered(planned(3)) // nobody has taken it up

    // A desk, its services, who took them up and their insurance, however many there are; nobody asks for training.
    const all = 'startingSoon { order { id } gaps { lacks } }'
    expect(await databaseCalls(city.graph.connection, () => ask(all))).toBe(4)

    const fields = 'startingSoon { order { id } gaps { volunteer { id } lacks } }'
    const starts = async () => (await ask(fields)).data.volunteerTeamDesk.startingSoon
    expect(await starts()).toEqual([
      { order: { id: sooner }, gaps: [] },
      { order: { id: later }, gaps: [] },
    ])
    await city.done(city.leader, 'withdrawInsuranceProof', { proofId }, 'proof')
    const shorter = { ...qualification, validTo: today }
    await city.done(
      worker,
      'recordVolunteerQualification',
      { volunteerId: await volunteerId(), ...shorter },
      'volunteer',
    )
    expect((await starts())[1]).toEqual({
      order: { id: later },
      gaps: [{ volunteer: { id: await volunteerId() }, lacks: ['NEEDS_QUALIFICATION', 'NEEDS_INSURANCE'] }],
    })
  })

  test('lists who joins, and insurance that ends within thirty days', async () => {
    const input = { communityId, teamId: city.team }
    const joining = await city.done(person('newcomer'), 'registerAsVolunteer', input, 'volunteer')
    expect(await tray('joining')).toEqual([joining])
    const day = (days: number) =>
      inHours(24 * days)
        .toISOString()
        .slice(0, 10)
    const policy = { insurer: '人保', policyNumber: 'P-8', validFrom: day(0), teamId: city.team }
    await city.done(city.leader, 'recordInsuranceProof', { ...policy, validTo: day(31) }, 'proof')
    const ending = await city.done(city.leader, 'recordInsuranceProof', { ...policy, validTo: day(30) }, 'proof')
    expect(await tray('endingInsurance')).toEqual([ending])
  })

  test('is open to its leader and its community’s staff, and to nobody else', async () => {
    for (const caller of [city.leader, worker, secretary]) {
      expect((await ask('team { id }', caller)).data.volunteerTeamDesk).toEqual({ team: { id: city.team } })
    }
    const elsewhere = [workerElsewhere, holder('other', 'TEAM_LEADER', await city.registerTeam({ name: '二队' }))]
    for (const caller of elsewhere) expect((await ask('team { id }', caller)).errorCode).toBe('NOT_FOUND')
    for (const caller of [resident, city.volunteer, streetOfficer]) {
      expect((await ask('team { id }', caller)).errorCode).toBe('FORBIDDEN')
    }
    const query = `{ volunteerCommunityDesk(communityId: "${elsewhereId}") { community { id } } }`
    expect((await city.graph.ask(worker, query)).errorCode).toBe('NOT_FOUND')
    expect((await city.graph.ask(city.leader, query)).errorCode).toBe('FORBIDDEN')
  })
})
