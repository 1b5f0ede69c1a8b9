import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { databaseCalls } from '@onecore/testing/database-calls'
import { resident, type VolunteerCity, volunteerCity, worker } from '../testing/volunteer-city.js'

// Each order has some twenty moves, and each move asks about the caller: a list must not ask for each of them.

let city: VolunteerCity

beforeAll(async () => {
  city = await volunteerCity()
})
afterAll(() => city.graph.stop())

const list = `{ volunteerOrders(first: 100) { edges { node { status availableActions { action allowed reasons } } } } }`
const callsFor = (caller: Caller) =>
  databaseCalls(city.graph.connection, async () => {
    expect((await city.graph.ask(caller, list)).errors).toEqual([])
  })

test('what can be done with each order of a list is found with as many calls as for one', async () => {
  await city.offered()
  const callers = [city.volunteer, city.leader, worker, resident]
  const ofOne = []
  for (const caller of callers) ofOne.push(await callsFor(caller))
  for (let index = 0; index < 12; index += 1) await city.offered({ trainings: index % 2 ? ['FIRST_AID'] : [] })
  await city.accepted()
  for (const [index, caller] of callers.entries()) {
    expect(await callsFor(caller)).toBeLessThanOrEqual(ofOne[index] ?? 0)
  }
})

test('what was remembered for a list is asked again after something has changed', async () => {
  const orderId = await city.offered()
  const mutation = `mutation($input: AcceptVolunteerOrderInput!) {
    before: acceptVolunteerOrder(input: $input) { order { availableActions { action allowed } } }
    after: withdrawFromVolunteerOrder(input: { orderId: "${orderId}", reason: "Ill." }) {
      order { availableActions { action allowed } } } }`
  const { data } = await city.graph.ask(city.volunteer, mutation, { input: { orderId } })
  const allowed = (step: 'before' | 'after') =>
    (data[step].order.availableActions as { action: string; allowed: boolean }[])
      .filter((one) => one.allowed)
      .map(({ action }) => action)
  expect(allowed('before')).toEqual(['withdrawFromVolunteerOrder', 'checkInForVolunteerOrder'])
  expect(allowed('after')).not.toContain('checkInForVolunteerOrder')
})
