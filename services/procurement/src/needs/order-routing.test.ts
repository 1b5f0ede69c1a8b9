import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { procurementNeedConcluded, procurementNeedCreated } from '@onecore/events/contracts/procurement'
import { volunteerOrderRouted } from '@onecore/events/contracts/volunteer-orders'
import { stableId } from '@onecore/kernel/type-id'
import { person, personNamed } from '@onecore/testing/callers'
import {
  caseId,
  cityId,
  communityId,
  dissolvedId,
  officer,
  type ProcurementCity,
  procurementCity,
  secretary,
  streetId,
} from '../testing/procurement-city.js'

let city: ProcurementCity

beforeAll(async () => {
  city = await procurementCity()
})
afterAll(() => city.graph.stop())

const routed = (orderId: string, more: object = {}, actorId?: string) =>
  city.graph.receive(
    volunteerOrderRouted,
    orderId,
    {
      orderId,
      communityId,
      caseId: null,
      path: [cityId, streetId],
      target: 'PROCUREMENT' as const,
      category: 'ELDERLY_CARE',
      servedPersonId: personNamed('grandmother'),
      requestedByPersonId: personNamed('resident'),
      dueAt: null,
      ...more,
    },
    actorId,
  )
const needId = (orderId: string) => stableId('need', orderId)
const seen = async (caller: Caller, orderId: string) => {
  const query = `query($id: ID!) { procurementNeed(id: $id) {
    status category description case { id } fromVolunteerOrder { id } author { id } } }`
  return (await city.graph.ask(caller, query, { id: needId(orderId) })).data.procurementNeed
}
const toldOf = async (orderId: string) =>
  (await city.graph.told(procurementNeedCreated)).filter(({ subject }) => subject === needId(orderId))

test('an order that volunteers cannot fulfil becomes one need, and the order is told which', async () => {
  const orderId = stableId('vorder', 'test/care')
  const before = (await city.counts('Community', communityId)).openNeedCount ?? 0
  await routed(orderId, {}, personNamed('station worker'))
  await routed(orderId, {}, personNamed('station worker'))
  expect(await seen(secretary, orderId)).toEqual({
    status: 'COLLECTED',
    category: 'ELDERLY_CARE',
    description: null,
    case: null,
    fromVolunteerOrder: { id: orderId },
    author: { id: personNamed('station worker') },
  })
  expect(await toldOf(orderId)).toMatchObject([{ data: { caseId: null, volunteerOrderId: orderId } }])
  expect(await city.counts('Community', communityId)).toMatchObject({ openNeedCount: before + 1 })
  // Who ordered sees what becomes of it; nobody else from outside.
  expect(await seen(person('resident'), orderId)).toMatchObject({ status: 'COLLECTED' })
  expect(await seen(person('neighbor'), orderId)).toBeNull()
})

test('the need of an order names the case behind it, which hears of its end', async () => {
  const orderId = stableId('vorder', 'test/of a case')
  await routed(orderId, { caseId })
  expect(await toldOf(orderId)).toMatchObject([{ data: { caseId, volunteerOrderId: orderId } }])
  await city.graph.run(officer, 'declineNeed', { needId: needId(orderId), reason: 'No budget.' }, 'need { id }')
  const concluded = (await city.graph.told(procurementNeedConcluded)).at(-1)
  expect(concluded).toMatchObject({ subject: needId(orderId), data: { caseId, outcome: 'DECLINED' } })
})

test("an order that is routed to a case is none of procurement's", async () => {
  const orderId = stableId('vorder', 'test/to a case')
  await routed(orderId, { target: 'CASE' })
  expect(await seen(officer, orderId)).toBeNull()
})

test('what comes from a community that was dissolved lands where the street office sees it', async () => {
  const orderId = stableId('vorder', 'test/dissolved')
  await routed(orderId, { communityId: dissolvedId })
  expect(await seen(officer, orderId)).toMatchObject({ status: 'COLLECTED' })
})
