import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anonymous, type Caller } from '@onecore/access/caller'
import { hoursConfirmed, hoursCorrected } from '@onecore/events/contracts/volunteer'
import { stableId } from '@onecore/kernel/type-id'
import { holder, person } from '@onecore/testing/callers'
import {
  communityId,
  elsewhereId,
  type Input,
  resident,
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

const day = 24 * 60
interface Entry {
  id: string
  status: string
  minutes: number
  isLongDay: boolean
  from: string
  to: string
  order: { id: string }
}
const fields = 'id status minutes isLongDay from to order { id }'
const mine = async () => {
  const query = `{ myVolunteering { id confirmedMinutes hours(first: 100) { edges { node { ${fields} } } } } }`
  await city.graph.foldCounters()
  const { data } = await city.graph.ask(city.volunteer, query)
  const entries = data.myVolunteering.hours.edges.map(({ node }: { node: Entry }) => node) as Entry[]
  return { entries, total: data.myVolunteering.confirmedMinutes as number }
}
/** The entry of this order; entries of one moment have no order among themselves. */
const entryOf = async (orderId: string): Promise<Entry> => {
  const entry = (await mine()).entries.find(({ order }) => order.id === orderId)
  if (entry === undefined) throw new Error('no hours')
  return entry
}
const served = async (minutes: number, rating = 5) => {
  const orderId = await city.delivered(minutes)
  await city.done(resident, 'signVolunteerOrder', { orderId, rating }, 'order')
  return entryOf(orderId)
}
const publicise = (caller: Caller = worker) => city.refusals(caller, 'publiciseVolunteerHours', { communityId })
const requestCorrection = (input: Input, caller = city.volunteer) =>
  city.done(caller, 'requestHourCorrection', { reason: 'I forgot to check out.', ...input }, 'correction')
const decide = (name: string, correctionId: string, caller = secretary) =>
  city.refusals(caller, name, { correctionId, reason: 'Seen in the station’s book.' })

describe('hours', () => {
  test('are a draft until the served person has signed, and count from then on', async () => {
    const orderId = await city.delivered(90)
    expect(await mine()).toMatchObject({ entries: [{ status: 'DRAFT', minutes: 90 }], total: 0 })
    await city.done(resident, 'signVolunteerOrder', { orderId, rating: 5 }, 'order')
    expect(await mine()).toMatchObject({ entries: [{ status: 'CONFIRMED', minutes: 90 }], total: 90 })
  })

  test('of less than a minute are confirmed and add nothing', async () => {
    const before = (await mine()).total
    expect(await served(0)).toMatchObject({ status: 'CONFIRMED', minutes: 0 })
    expect((await mine()).total).toBe(before)
  })

  test('above eight on one day are marked, and count all the same', async () => {
    city.graph.now = new Date('2026-03-03T16:00:00Z') // midnight in Beijing
    expect((await served(480)).isLongDay).toBe(false)
    expect((await served(1)).isLongDay).toBe(true)
  })

  test('of a unit’s team count for the unit too', async () => {
    const unitId = stableId('unit', 'test/school')
    const teamId = await city.registerTeam({ hostKind: 'UNIT', hostId: unitId, standing: 'COMMUNITY_APPROVED' })
    const teacher = await city.join('teacher', { teamId })
    const orderId = await city.order()
    await city.done(worker, 'reviewVolunteerOrder', { orderId }, 'order')
    await city.done(worker, 'dispatchVolunteerOrder', { orderId, teamId }, 'order')
    await city.done(holder('head', 'TEAM_LEADER', teamId), 'offerVolunteerOrder', { orderId }, 'order')
    await city.done(teacher, 'acceptVolunteerOrder', { orderId }, 'order')
    await city.done(teacher, 'checkInForVolunteerOrder', { orderId }, 'order')
    city.pass(45)
    await city.done(teacher, 'checkOutOfVolunteerOrder', { orderId }, 'order')
    await city.done(teacher, 'deliverVolunteerOrder', { orderId }, 'order')
    await city.done(resident, 'signVolunteerOrder', { orderId, rating: 5 }, 'order')
    await city.graph.foldCounters()
    const query = `query($units: [_Any!]!, $team: ID!) {
      _entities(representations: $units) { ... on Unit { volunteeredMinutes } }
      volunteerTeam(id: $team) { confirmedMinutes } }`
    const units = [{ __typename: 'Unit', id: unitId }]
    const { data } = await city.graph.ask(anonymous, query, { units, team: teamId })
    expect(data).toMatchObject({
      _entities: [{ volunteeredMinutes: 45 }],
      volunteerTeam: { confirmedMinutes: 45 },
    })
    expect((await city.graph.told(hoursConfirmed)).at(-1)).toMatchObject({ data: { unitId, teamId, minutes: 45 } })
  })
})

describe('a public notice', () => {
  test('shows what was confirmed for seven days, then it is on record', async () => {
    city.graph.now = new Date('2026-04-01T02:00:00Z')
    await served(30)
    const entries = (await mine()).entries.length
    expect(await publicise()).toEqual([])
    expect(await publicise()).toEqual(['NOTHING_TO_PUBLICISE'])
    const query = `query($scope: ID!) { hourPublications(scopeId: $scope) {
      edges { node { status until entryCount entries { edges { node { id } } } } } } }`
    const notice = async (caller: Caller) =>
      (await city.graph.ask(caller, query, { scope: streetId })).data.hourPublications.edges[0].node
    expect(await notice(anonymous)).toMatchObject({ status: 'OPEN', until: '2026-04-08', entries: { edges: [] } })
    expect((await notice(secretary)).entries.edges.length).toBeGreaterThanOrEqual(entries)

    const statuses = async () => new Set((await mine()).entries.map(({ status }) => status))
    city.graph.now = new Date('2026-04-08T15:59:59Z') // the last second of the last day in Beijing
    await city.graph.fulfilDuties()
    expect(await statuses()).toEqual(new Set(['PUBLICISED']))
    city.pass(1)
    await city.graph.fulfilDuties()
    expect(await statuses()).toEqual(new Set(['RECORDED']))
    expect(await notice(anonymous)).toMatchObject({ status: 'CLOSED' })
  })

  test('stays up while a correction waits to be decided', async () => {
    const { id, order } = await served(20)
    await publicise()
    const correction = await requestCorrection({ hourEntryId: id })
    city.pass(8 * day)
    await city.graph.fulfilDuties()
    expect(await entryOf(order.id)).toMatchObject({ status: 'PUBLICISED' })
    expect(await decide('denyHourCorrection', correction)).toEqual([])
    await city.graph.fulfilDuties()
    expect(await entryOf(order.id)).toMatchObject({ status: 'RECORDED' })
  })

  test('stays up for a correction that was asked for before it was put up, too', async () => {
    const { id, order } = await served(20)
    const correction = await requestCorrection({ hourEntryId: id })
    await publicise()
    city.pass(8 * day)
    await city.graph.fulfilDuties()
    expect(await entryOf(order.id)).toMatchObject({ status: 'PUBLICISED' })
    await city.done(city.volunteer, 'dropHourCorrection', { correctionId: correction }, 'correction')
    await city.graph.fulfilDuties()
    expect(await entryOf(order.id)).toMatchObject({ status: 'RECORDED' })
  })

  test('is put up by the community, and by nobody else', async () => {
    await expect(publicise(workerElsewhere)).rejects.toThrow('FORBIDDEN')
    await expect(publicise(city.volunteer)).rejects.toThrow('FORBIDDEN')
  })
})

describe('a correction', () => {
  const after = (instant: string, minutes: number) => new Date(Date.parse(instant) + minutes * 60_000).toISOString()

  test('reverses the entry and makes a true one; nothing is overwritten, and totals follow', async () => {
    const entry = await served(300)
    const before = await mine()
    const truth = { from: entry.from, to: after(entry.from, 60) }
    const correctionId = await requestCorrection({ hourEntryId: entry.id, ...truth })
    expect(await decide('grantHourCorrection', correctionId)).toEqual([])

    const { entries, total } = await mine()
    expect(total).toBe(before.total - 240)
    expect(entries).toHaveLength(before.entries.length + 2)
    expect(entries.find(({ id }) => id === entry.id)).toEqual(entry)
    expect(entries.map(({ minutes }) => minutes)).toEqual(expect.arrayContaining([300, -300, 60]))
    expect(await city.graph.told(hoursCorrected)).toMatchObject([{ data: { hourEntryId: entry.id, minutes: -240 } }])
    await expect(requestCorrection({ hourEntryId: entry.id })).rejects.toThrow('ALREADY_REVERSED')
  })

  test('of service that was never given leaves nothing of it', async () => {
    const before = (await mine()).total
    const entry = await served(50)
    const correctionId = await requestCorrection({ hourEntryId: entry.id }, worker)
    expect(await decide('grantHourCorrection', correctionId)).toEqual([])
    expect((await mine()).total).toBe(before)
  })

  test('does not put one person in two places at once', async () => {
    const first = await served(60)
    const second = await served(60)
    const reaching = (minutes: number) =>
      requestCorrection({ hourEntryId: second.id, from: after(second.from, minutes), to: second.to })
    const tooFar = await reaching(-1)
    expect(await decide('grantHourCorrection', tooFar)).toEqual(['HOURS_OVERLAP'])
    await city.done(city.volunteer, 'dropHourCorrection', { correctionId: tooFar }, 'correction')
    expect(first.to).toBe(second.from)
    expect(await decide('grantHourCorrection', await reaching(0))).toEqual([])
  })

  test('is asked for once at a time, with a true time, about hours that count', async () => {
    const entry = await served(10)
    const ask = (input: Input) =>
      city.refusals(city.volunteer, 'requestHourCorrection', { hourEntryId: entry.id, reason: 'Wrong.', ...input })
    expect(await ask({ from: entry.from })).toEqual(['INVALID_INPUT'])
    expect(await ask({ from: entry.from, to: after(entry.from, 0.9) })).toEqual(['INVALID_INPUT'])
    expect(await ask({ from: entry.from, to: after(city.graph.now.toISOString(), 1) })).toEqual(['NOT_YET'])
    expect(await ask({ from: entry.from, to: after(entry.from, 1) })).toEqual([])
    expect(await ask({})).toEqual(['CORRECTION_PENDING'])
    const orderId = await city.delivered(10)
    expect(await ask({ hourEntryId: (await entryOf(orderId)).id })).toEqual(['HOURS_NOT_CONFIRMED'])
    await city.done(resident, 'signVolunteerOrder', { orderId, rating: 3 }, 'order')
  })

  test('is decided by the secretary, not by who asked for it, nor by whose hours they are', async () => {
    const entry = await served(10)
    const own = await requestCorrection({ hourEntryId: entry.id }, secretary)
    expect(await decide('grantHourCorrection', own)).toEqual(['DECIDES_OWN_ACT'])
    expect(await decide('denyHourCorrection', own)).toEqual(['DECIDES_OWN_ACT'])
    await expect(decide('grantHourCorrection', own, worker)).rejects.toThrow('FORBIDDEN')
    await city.done(secretary, 'dropHourCorrection', { correctionId: own }, 'correction')
    const ofWorker = await requestCorrection({ hourEntryId: entry.id }, worker)
    const volunteerAsSecretary = holder('volunteer', 'COMMUNITY_SECRETARY', communityId)
    expect(await decide('grantHourCorrection', ofWorker, volunteerAsSecretary)).toEqual(['DECIDES_OWN_ACT'])
    expect(await decide('grantHourCorrection', ofWorker)).toEqual([])
    const secretaryElsewhere = holder('secretary elsewhere', 'COMMUNITY_SECRETARY', elsewhereId)
    await expect(decide('grantHourCorrection', own, secretaryElsewhere)).rejects.toThrow('NOT_FOUND')
    await expect(
      city.refusals(person('passer-by'), 'requestHourCorrection', { hourEntryId: entry.id, reason: 'Hm.' }),
    ).rejects.toThrow('FORBIDDEN')
  })
})
