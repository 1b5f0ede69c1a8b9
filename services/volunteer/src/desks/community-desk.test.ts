import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { procurementNeedCreated } from '@onecore/events/contracts/procurement'
import { stableId } from '@onecore/kernel/type-id'
import { person } from '@onecore/testing/callers'
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

const ask = async (fields: string) => {
  const query = `{ volunteerCommunityDesk(communityId: "${communityId}") { ${fields} } }`
  return (await city.graph.ask(worker, query)).data.volunteerCommunityDesk
}
const tray = async (name: string): Promise<string[]> =>
  (await ask(`${name} { edges { node { id } } }`))[name].edges.map(({ node }: { node: { id: string } }) => node.id)

describe('a community’s desk', () => {
  test('holds orders until they are checked, given to a team, taken up or settled', async () => {
    const orderId = await city.order()
    expect(await tray('toReview')).toEqual([orderId])
    await city.done(worker, 'reviewVolunteerOrder', { orderId }, 'order')
    expect([await tray('toReview'), await tray('toDispatch')]).toEqual([[], [orderId]])
    await city.done(worker, 'dispatchVolunteerOrder', { orderId, teamId: city.team }, 'order')
    await city.done(city.leader, 'offerVolunteerOrder', { orderId }, 'order')
    city.pass(49 * 60)
    await city.graph.fulfilDuties()
    expect([await tray('toDispatch'), await tray('unclaimed')]).toEqual([[], [orderId]])

    const disputed = await city.delivered()
    await city.done(resident, 'refuseVolunteerOrderSignature', { orderId: disputed, reason: 'Not done.' }, 'order')
    expect(await tray('disputes')).toEqual([disputed])
    await city.done(secretary, 'resolveVolunteerOrderDispute', { orderId: disputed, resolution: 'It was.' }, 'order')
    city.pass(72 * 60 + 1)
    expect([await tray('disputes'), await tray('unsignedForLong')]).toEqual([[], [disputed]])
  })

  test('holds orders that were sent on until something has come of them', async () => {
    const orderId = await city.order()
    const routing = { orderId, target: 'PROCUREMENT', reason: 'Every night.' }
    await city.done(worker, 'routeVolunteerOrder', routing, 'order')
    expect(await tray('routedWithoutAnswer')).toEqual([orderId])
    const needId = stableId('need', orderId)
    const need = { needId, communityId, caseId: null, category: 'HOME_VISIT', volunteerOrderId: orderId }
    await city.graph.receive(procurementNeedCreated, needId, need)
    expect(await tray('routedWithoutAnswer')).toEqual([])
  })

  test('holds volunteers who wait for verification, and those whose appeal waits for the street', async () => {
    const volunteerId = await city.done(person('newcomer'), 'registerAsVolunteer', { communityId }, 'volunteer')
    expect(await tray('toVerify')).toEqual([volunteerId])
    await city.done(worker, 'verifyVolunteer', { volunteerId }, 'volunteer')
    await city.done(secretary, 'barVolunteer', { volunteerId, reason: 'Took money.' }, 'volunteer')
    expect([await tray('toVerify'), await tray('appeals')]).toEqual([[], []])
    await city.done(person('newcomer'), 'appealVolunteerBarring', { volunteerId, reason: 'I did not.' }, 'volunteer')
    expect(await tray('appeals')).toEqual([volunteerId])
  })

  test('says when hours are due on a notice, and holds corrections and applications', async () => {
    const publication = async () => (await ask('publication { entryCount waitingSince isDue }')).publication
    expect(await publication()).toEqual({ entryCount: 0, waitingSince: null, isDue: false })
    const orderId = await city.delivered(100 * 60)
    await city.done(resident, 'signVolunteerOrder', { orderId, rating: 5 }, 'order')
    const waitingSince = city.graph.now.toISOString()
    city.pass(7 * 24 * 60)
    expect(await publication()).toEqual({ entryCount: 1, waitingSince, isDue: false })
    city.pass(1)
    expect(await publication()).toEqual({ entryCount: 1, waitingSince, isDue: true })
    await city.done(worker, 'publiciseVolunteerHours', { communityId }, 'publication')
    expect(await publication()).toMatchObject({ entryCount: 0, isDue: false })
    city.pass(8 * 24 * 60)
    await city.graph.fulfilDuties()

    const { data } = await city.graph.ask(
      city.volunteer,
      '{ myVolunteering { id } hourEntries { edges { node { id } } } }',
    )
    const application = { volunteerId: data.myVolunteering.id, stars: 1 }
    const starAward = await city.done(city.volunteer, 'applyForStars', application, 'award')
    expect(await tray('starApplications')).toEqual([starAward])
    const wrong = { hourEntryId: data.hourEntries.edges[0].node.id, reason: 'It was another day.' }
    const correctionId = await city.done(city.volunteer, 'requestHourCorrection', wrong, 'correction')
    expect(await tray('corrections')).toEqual([correctionId])
    const decided = { correctionId, reason: 'It was not.' }
    await city.done(secretary, 'denyHourCorrection', decided, 'correction')
    expect(await tray('corrections')).toEqual([])
  })
})
