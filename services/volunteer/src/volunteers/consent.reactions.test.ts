import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { consentWithdrawn, personErased } from '@onecore/events/contracts/self-governance'
import { volunteerOrderCancelled } from '@onecore/events/contracts/volunteer-orders'
import { person, personNamed } from '@onecore/testing/callers'
import {
  communityId,
  resident,
  secretary,
  type VolunteerCity,
  volunteerCity,
  worker,
} from '../testing/volunteer-city.js'

let city: VolunteerCity

beforeAll(async () => {
  city = await volunteerCity()
})
afterAll(() => city.graph.stop())

const registration = async (name: string) =>
  (await city.graph.ask(person(name), '{ myVolunteering { id status skills hasGuardianConsent teams { id } } }')).data
    .myVolunteering
const withdraw = (name: string, purpose: string) =>
  city.graph.receive(consentWithdrawn, personNamed(name), { personId: personNamed(name), purpose })
const erase = (name: string) => city.graph.receive(personErased, personNamed(name), { personId: personNamed(name) })

describe('consent that was withdrawn elsewhere', () => {
  test('to volunteering ends it; to another purpose it does not', async () => {
    await city.join('modest')
    await withdraw('modest', 'ACTIVITY_INVITATION')
    expect(await registration('modest')).toMatchObject({ status: 'ACTIVE' })
    await withdraw('modest', 'VOLUNTEERING')
    expect(await registration('modest')).toMatchObject({ status: 'WITHDRAWN' })
    await withdraw('nobody we know', 'VOLUNTEERING')
  })

  test('by a guardian pauses the minor, who cannot come back without it', async () => {
    const input = { communityId, ageBand: 'MINOR_14_TO_17' }
    const volunteerId = await city.done(person('pupil'), 'registerAsVolunteer', input, 'volunteer')
    const consent = { volunteerId, guardianPersonId: personNamed('mother'), givenOn: '2026-03-01' }
    await city.done(worker, 'recordGuardianConsent', consent, 'volunteer')
    await city.done(worker, 'verifyVolunteer', { volunteerId }, 'volunteer')
    await withdraw('mother', 'VOLUNTEERING_OF_A_MINOR')
    expect(await registration('pupil')).toMatchObject({ status: 'PAUSED', hasGuardianConsent: false })
    const resume = () => city.refusals(person('pupil'), 'resumeVolunteering', { volunteerId })
    expect(await resume()).toEqual(['NEEDS_GUARDIAN_CONSENT'])
    await city.done(worker, 'recordGuardianConsent', consent, 'volunteer')
    expect(await resume()).toEqual([])
  })
})

describe('a person who was erased', () => {
  test('is no volunteer any more, leaves no place behind, and keeps the counted hours', async () => {
    const orderId = await city.delivered(90)
    await city.done(resident, 'signVolunteerOrder', { orderId, rating: 5 }, 'order')
    const waiting = await city.accepted()
    const { id } = await registration('volunteer')
    await erase('volunteer')
    await erase('volunteer')
    expect(await registration('volunteer')).toMatchObject({ status: 'ERASED', skills: [], teams: [] })
    const query = `query($order: ID!, $scope: ID!) {
      volunteerOrder(id: $order) { status }
      volunteers(scopeId: $scope, first: 100) { edges { node { id hours { edges { node { minutes } } } } } } }`
    const { data } = await city.graph.ask(secretary, query, { order: waiting, scope: communityId })
    expect(data.volunteerOrder.status).toBe('OFFERED')
    const erased = data.volunteers.edges.find((edge: { node: { id: string } }) => edge.node.id === id)
    expect(erased.node.hours.edges).toEqual([{ node: { minutes: 90 } }])
  })

  test('is written about no more, not in corrections of their hours either', async () => {
    const helper = await city.join('helper')
    const orderId = await city.offered()
    for (const command of ['acceptVolunteerOrder', 'checkInForVolunteerOrder'] as const) {
      await city.done(helper, command, { orderId }, 'order')
    }
    city.pass(60)
    for (const command of ['checkOutOfVolunteerOrder', 'deliverVolunteerOrder'] as const) {
      await city.done(helper, command, { orderId }, 'order')
    }
    await city.done(resident, 'signVolunteerOrder', { orderId, rating: 5 }, 'order')
    const hours = '{ myVolunteering { hours { edges { node { id } } } } }'
    const [edge] = (await city.graph.ask(helper, hours)).data.myVolunteering.hours.edges
    const wrong = { hourEntryId: edge.node.id, reason: 'I had fallen ill.' }
    const correctionId = await city.done(helper, 'requestHourCorrection', wrong, 'correction')
    await city.done(secretary, 'denyHourCorrection', { correctionId, reason: 'Ill or not.' }, 'correction')
    await erase('helper')
    const query = '{ hourCorrections { edges { node { reason decision } } } }'
    expect((await city.graph.ask(secretary, query)).data.hourCorrections.edges).toEqual([
      { node: { reason: '[erased 已删除]', decision: '[erased 已删除]' } },
    ])
  })

  test('is not waited for: open help is cancelled and free text about them is gone', async () => {
    const [open, other] = [
      await city.order({ servedPersonId: personNamed('grandmother'), description: 'Lives alone on the fifth floor' }),
      await city.order(),
    ]
    await erase('grandmother')
    const query = 'query($id: ID!) { volunteerOrder(id: $id) { status description } }'
    const seen = async (id: string) => (await city.graph.ask(worker, query, { id })).data.volunteerOrder
    expect(await seen(open)).toEqual({ status: 'CANCELLED', description: '[erased 已删除]' })
    expect(await seen(other)).toMatchObject({ status: 'REQUESTED' })
    expect((await city.graph.told(volunteerOrderCancelled)).at(-1)).toMatchObject({
      subject: open,
      data: { reasonCode: 'PERSON_ERASED' },
    })
  })
})
