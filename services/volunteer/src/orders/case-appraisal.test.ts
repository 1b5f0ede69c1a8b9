import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { caseAppraised, caseReopened } from '@onecore/events/contracts/party-building-cases'
import { modelOf } from '@onecore/store/kind'
import { person } from '@onecore/testing/callers'
import { caseId, communityId, resident, type VolunteerCity, volunteerCity } from '../testing/volunteer-city.js'
import { volunteerOrderKind } from './order.model.js'

let city: VolunteerCity

beforeAll(async () => {
  city = await volunteerCity()
})
afterAll(() => city.graph.stop())

const ofCase = { caseId, communityId }
/** The order belongs to the case, as if the case had opened it. */
const behind = async (orderId: string) => {
  await modelOf(city.graph.connection, volunteerOrderKind).updateOne({ _id: orderId }, { $set: { caseId } })
  return orderId
}
const appraisalOf = async (orderId: string, caller: Caller) => {
  const query = `query($id: ID!) { volunteerOrder(id: $id) {
    caseAppraisal { isSatisfied rating timesReopened } } }`
  return (await city.graph.ask(caller, query, { id: orderId })).data.volunteerOrder?.caseAppraisal
}

test('whether a resident was satisfied with the whole matter reaches those who helped, and nobody else', async () => {
  const helped = await behind(await city.delivered())
  const onOffer = await behind(await city.offered())
  await city.done(resident, 'signVolunteerOrder', { orderId: helped, rating: 5 }, 'order')
  expect(await appraisalOf(helped, city.volunteer)).toBeNull()

  await city.graph.receive(caseAppraised, caseId, { ...ofCase, isSatisfied: false, rating: 2 })
  await city.graph.receive(caseReopened, caseId, { ...ofCase, timesReopened: 1 })
  const told = { isSatisfied: false, rating: 2, timesReopened: 1 }
  for (const caller of [city.volunteer, city.leader, resident]) expect(await appraisalOf(helped, caller)).toEqual(told)
  // Not by who had no part in it: neither this order, which nobody has taken up, nor somebody from outside.
  expect(await appraisalOf(onOffer, resident)).toBeNull()
  expect(await appraisalOf(helped, person('passer-by'))).toBeUndefined()

  await city.graph.receive(caseAppraised, caseId, { ...ofCase, isSatisfied: true, rating: null })
  expect(await appraisalOf(helped, city.leader)).toEqual({ isSatisfied: true, rating: null, timesReopened: 1 })
  // The rating of the help itself, and the hours, are what they were.
  const query = 'query($id: ID!) { volunteerOrder(id: $id) { status rating } }'
  const { data } = await city.graph.ask(city.leader, query, { id: helped })
  expect(data.volunteerOrder).toEqual({ status: 'SIGNED', rating: 5 })
})
