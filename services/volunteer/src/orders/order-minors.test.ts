import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { consentWithdrawn } from '@onecore/events/contracts/self-governance'
import { person, personNamed } from '@onecore/testing/callers'
import { communityId, type VolunteerCity, volunteerCity, worker } from '../testing/volunteer-city.js'

let city: VolunteerCity

beforeAll(async () => {
  city = await volunteerCity()
})
afterAll(() => city.graph.stop())

const accept = (name: string, orderId: string) => city.refusals(person(name), 'acceptVolunteerOrder', { orderId })
const register = (name: string, ageBand: string) =>
  city.done(person(name), 'registerAsVolunteer', { communityId, teamId: city.team, ageBand }, 'volunteer')

describe('a minor', () => {
  test('of thirteen is no volunteer, and takes nothing up', async () => {
    const child = { communityId, teamId: city.team, ageBand: 'UNDER_14' }
    expect(await city.refusals(person('child'), 'registerAsVolunteer', child)).toEqual(['TOO_YOUNG'])
    expect(await accept('child', await city.offered())).toEqual(['NOT_A_VOLUNTEER'])
  })

  test('of fifteen takes something up only with a guardian’s consent, and not without it any more', async () => {
    const volunteerId = await register('pupil', 'MINOR_14_TO_17')
    const orderId = await city.offered({ places: 2 })
    expect(await accept('pupil', orderId)).toEqual(['VOLUNTEER_NOT_ACTIVE'])
    expect(await city.refusals(worker, 'verifyVolunteer', { volunteerId })).toEqual(['NEEDS_GUARDIAN_CONSENT'])
    const consent = { volunteerId, guardianPersonId: personNamed('mother'), givenOn: '2026-03-01' }
    await city.done(worker, 'recordGuardianConsent', consent, 'volunteer')
    await city.done(worker, 'verifyVolunteer', { volunteerId }, 'volunteer')
    expect(await accept('pupil', orderId)).toEqual([])

    const personId = personNamed('mother')
    await city.graph.receive(consentWithdrawn, personId, { personId, purpose: 'VOLUNTEERING_OF_A_MINOR' })
    expect(await city.refusals(person('pupil'), 'checkInForVolunteerOrder', { orderId })).toEqual(['NO_PLACE'])
    expect(await accept('pupil', orderId)).toEqual(['VOLUNTEER_NOT_ACTIVE'])
  })

  test('of sixteen who lives on their own work needs no consent', async () => {
    const volunteerId = await register('apprentice', 'SELF_SUPPORTING_16_TO_17')
    await city.done(worker, 'verifyVolunteer', { volunteerId }, 'volunteer')
    expect(await accept('apprentice', await city.offered())).toEqual([])
  })
})
