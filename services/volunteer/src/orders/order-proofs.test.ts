import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { holder, person } from '@onecore/testing/callers'
import {
  type Input,
  resident,
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

// The city's clock stands at 10:00 in Beijing on 2026-03-02 when a test begins.
const today = '2026-03-02'
const tomorrow = '2026-03-03'
const tomorrowMorning = { startsAt: '2026-03-03T01:00:00Z', endsAt: '2026-03-03T03:00:00Z' }
const accept = (orderId: string) => city.refusals(city.volunteer, 'acceptVolunteerOrder', { orderId })
const checkIn = (orderId: string) => city.refusals(city.volunteer, 'checkInForVolunteerOrder', { orderId })
const volunteerId = async () =>
  (await city.graph.ask(city.volunteer, '{ myVolunteering { id } }')).data.myVolunteering.id as string

describe('service that may be dangerous', () => {
  const policy = { insurer: '平安保险', policyNumber: 'P-1', validFrom: today, validTo: tomorrow }
  const insure = (more: Input = {}) =>
    city.done(city.leader, 'recordInsuranceProof', { ...policy, teamId: city.team, ...more }, 'proof')
  const withdraw = (proofId: string) => city.done(city.leader, 'withdrawInsuranceProof', { proofId }, 'proof')
  const dangerous = () => city.offered({ risks: ['HEIGHT'], ...tomorrowMorning })

  test('is taken up only with insurance on the day of service, not the day before or after (art. 17)', async () => {
    const orderId = await dangerous()
    expect(await accept(orderId)).toEqual(['NEEDS_INSURANCE'])
    for (const wrong of [{ validTo: today }, { validFrom: '2026-03-04', validTo: '2026-03-31' }]) {
      const proof = await insure(wrong)
      expect(await accept(orderId)).toEqual(['NEEDS_INSURANCE'])
      await withdraw(proof)
    }
    const proof = await insure({ validFrom: tomorrow, validTo: tomorrow })
    expect(await accept(orderId)).toEqual([])
    await withdraw(proof)
    await city.done(resident, 'cancelVolunteerOrder', { orderId, reason: 'Done already.' }, 'order')
  })

  test('may be covered for one volunteer alone', async () => {
    const proof = await city.done(
      worker,
      'recordInsuranceProof',
      { ...policy, volunteerIds: [await volunteerId()] },
      'proof',
    )
    const second = await city.join('second')
    const orderId = await city.offered({ risks: ['HEIGHT'] })
    expect(await city.refusals(second, 'acceptVolunteerOrder', { orderId })).toEqual(['NEEDS_INSURANCE'])
    expect(await accept(orderId)).toEqual([])
    await city.done(worker, 'withdrawInsuranceProof', { proofId: proof }, 'proof')
  })

  test('does not begin once the insurance has ended, that very midnight', async () => {
    const proof = await insure({ validTo: today })
    const orderId = await city.offered({ risks: ['HEIGHT'] })
    expect(await accept(orderId)).toEqual([])
    const now = city.graph.now
    city.graph.now = new Date('2026-03-02T16:00:00Z') // midnight in Beijing: the next day
    expect(await checkIn(orderId)).toEqual(['NEEDS_INSURANCE'])
    city.graph.now = new Date('2026-03-02T15:59:59Z')
    expect(await checkIn(orderId)).toEqual([])
    await city.done(city.volunteer, 'checkOutOfVolunteerOrder', { orderId }, 'order')
    city.graph.now = now
    await withdraw(proof)
  })

  test('does not begin when the insurance was withdrawn since, and tells so beforehand', async () => {
    const proof = await insure()
    const orderId = await city.offered({ risks: ['HEIGHT'] })
    expect(await accept(orderId)).toEqual([])
    await withdraw(proof)
    expect(await checkIn(orderId)).toEqual(['NEEDS_INSURANCE'])
    const query = 'query($id: ID!) { volunteerOrder(id: $id) { availableActions { action allowed reasons } } }'
    const { data } = await city.graph.ask(city.volunteer, query, { id: orderId })
    expect(data.volunteerOrder.availableActions).toContainEqual({
      action: 'checkInForVolunteerOrder',
      allowed: false,
      reasons: ['NEEDS_INSURANCE'],
    })
    await insure()
    expect(await checkIn(orderId)).toEqual([])
    await city.done(city.volunteer, 'checkOutOfVolunteerOrder', { orderId }, 'order')
  })

  test('is recognized by the community too, when the request kept silent about it (art. 13)', async () => {
    const orderId = await city.order()
    await city.done(worker, 'reviewVolunteerOrder', { orderId, risks: ['HEIGHT'] }, 'order')
    await city.done(worker, 'dispatchVolunteerOrder', { orderId, teamId: city.team }, 'order')
    await city.done(city.leader, 'offerVolunteerOrder', { orderId }, 'order')
    const second = person('second')
    const { data } = await city.graph.ask(second, 'query($id: ID!) { volunteerOrder(id: $id) { risks } }', {
      id: orderId,
    })
    expect(data.volunteerOrder.risks).toEqual(['HEIGHT'])
  })

  test.each<[string, Input, string]>([
    ['that ran out yesterday', { validFrom: '2026-02-01', validTo: '2026-03-01' }, 'INSURANCE_OVER'],
    ['that ends before it begins', { validFrom: '2026-04-02', validTo: '2026-04-01' }, 'INVALID_INPUT'],
    ['on a day that does not exist', { validFrom: '2026-02-30', validTo: tomorrow }, 'BAD_USER_INPUT'],
    ['for nobody', { teamId: null }, 'INVALID_INPUT'],
  ])('is not covered by a policy %s', async (_, wrong, code) => {
    const input = { ...policy, teamId: city.team, ...wrong }
    const refusals = city.refusals(city.leader, 'recordInsuranceProof', input)
    if (code === 'BAD_USER_INPUT') await expect(refusals).rejects.toThrow(code)
    else expect(await refusals).toEqual([code])
  })

  test('is covered by a policy of the last day, which is withdrawn once, by somebody in charge of the team', async () => {
    const proofId = await insure({ validFrom: '2026-02-01', validTo: today })
    const leaderElsewhere = holder('leader elsewhere', 'TEAM_LEADER', await city.registerTeam())
    await expect(city.refusals(leaderElsewhere, 'withdrawInsuranceProof', { proofId })).rejects.toThrow('NOT_FOUND')
    await expect(city.refusals(workerElsewhere, 'withdrawInsuranceProof', { proofId })).rejects.toThrow('NOT_FOUND')
    await withdraw(proofId)
    expect(await city.refusals(city.leader, 'withdrawInsuranceProof', { proofId })).toEqual(['PROOF_WITHDRAWN'])
  })
})

describe('professional service', () => {
  const qualify = async (validFrom: string, validTo?: string) =>
    city.refusals(worker, 'recordVolunteerQualification', {
      volunteerId: await volunteerId(),
      qualification: 'MEDICAL_PRACTITIONER',
      validFrom,
      validTo,
    })

  test('needs a qualification that is in force on the day of service (art. 16)', async () => {
    const orderId = await city.offered({ qualifications: ['MEDICAL_PRACTITIONER'], ...tomorrowMorning })
    expect(await accept(orderId)).toEqual(['NEEDS_QUALIFICATION'])
    await qualify('2020-01-01', today)
    expect(await accept(orderId)).toEqual(['NEEDS_QUALIFICATION'])
    await qualify('2026-03-04')
    expect(await accept(orderId)).toEqual(['NEEDS_QUALIFICATION'])
    expect(await qualify('2020-01-01', tomorrow)).toEqual([])
    expect(await accept(orderId)).toEqual([])
    await city.done(resident, 'cancelVolunteerOrder', { orderId, reason: 'Not needed.' }, 'order')
  })

  test('is not begun on the day after the qualification has expired', async () => {
    await qualify('2020-01-01', today)
    const orderId = await city.offered({ qualifications: ['MEDICAL_PRACTITIONER'] })
    expect(await accept(orderId)).toEqual([])
    const now = city.graph.now
    city.graph.now = new Date('2026-03-02T16:00:00Z') // midnight in Beijing: the next day
    expect(await checkIn(orderId)).toEqual(['NEEDS_QUALIFICATION'])
    city.graph.now = new Date('2026-03-02T15:59:59Z')
    expect(await checkIn(orderId)).toEqual([])
    city.graph.now = now
  })

  test('is for those whose document the community has seen, in their own community', async () => {
    await expect(
      city.refusals(workerElsewhere, 'recordVolunteerQualification', {
        volunteerId: await volunteerId(),
        qualification: 'MEDICAL_PRACTITIONER',
        validFrom: today,
      }),
    ).rejects.toThrow('NOT_FOUND')
    expect(await qualify(tomorrow, today)).toEqual(['INVALID_INPUT'])
  })
})
