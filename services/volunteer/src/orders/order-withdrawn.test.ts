import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { resident, type VolunteerCity, volunteerCity } from '../testing/volunteer-city.js'

let city: VolunteerCity

beforeAll(async () => {
  city = await volunteerCity()
})
afterAll(() => city.graph.stop())

const inMinutes = (minutes: number) => new Date(city.graph.now.getTime() + minutes * 60_000).toISOString()

test('an order is withdrawn while the volunteer is on the way', async () => {
  const soon = { startsAt: inMinutes(30), endsAt: inMinutes(90) }
  const orderId = await city.accepted(soon)
  const reason = 'My daughter has come.'
  await city.done(resident, 'cancelVolunteerOrder', { orderId, reason }, 'order')

  // The volunteer sees that, and why, among the orders they took up.
  const query = `{ volunteerOrders(filter: { mine: TAKEN_UP }) { edges { node {
    id status reason timeline { move role } participations { status } availableActions { action } } } } }`
  const { data } = await city.graph.ask(city.volunteer, query)
  expect(data.volunteerOrders.edges[0].node).toMatchObject({
    id: orderId,
    status: 'CANCELLED',
    reason,
    participations: [{ status: 'ACCEPTED' }],
    availableActions: [],
  })
  expect(data.volunteerOrders.edges[0].node.timeline.at(-1)).toEqual({ move: 'CANCEL', role: 'SERVED_PERSON' })

  // Whoever arrives nevertheless is told in which state the order is.
  const arriving = await city.graph.run(city.volunteer, 'checkInForVolunteerOrder', { orderId }, 'order { id }')
  expect(arriving).toMatchObject({
    order: null,
    userErrors: [{ code: 'WRONG_STATE', message: expect.stringContaining('CANCELLED') }],
  })

  // The time is free again for somebody else's order.
  const other = await city.offered(soon)
  expect(await city.refusals(city.volunteer, 'acceptVolunteerOrder', { orderId: other })).toEqual([])
})

test('an order that has begun is not withdrawn any more', async () => {
  const orderId = await city.accepted()
  await city.done(city.volunteer, 'checkInForVolunteerOrder', { orderId }, 'order')
  expect(await city.refusals(resident, 'cancelVolunteerOrder', { orderId, reason: 'Too late.' })).toEqual([
    'WRONG_STATE',
  ])
})
