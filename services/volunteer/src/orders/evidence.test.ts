import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { personErased } from '@onecore/events/contracts/self-governance'
import { personNamed } from '@onecore/testing/callers'
import { type Input, type VolunteerCity, volunteerCity, worker } from '../testing/volunteer-city.js'

let city: VolunteerCity

beforeAll(async () => {
  city = await volunteerCity()
})
afterAll(() => city.graph.stop())

const sheet = { kind: 'DOCUMENT', reference: '签到表存社区服务中心档案柜3号' }
const seen = async (orderId: string) => {
  const evidence = 'kind reference'
  const query = `query($id: ID!) { volunteerOrder(id: $id) { participations {
    reason checkInEvidence { ${evidence} } checkOutEvidence { ${evidence} } } } }`
  return (await city.graph.ask(worker, query, { id: orderId })).data.volunteerOrder.participations[0]
}

describe('evidence at check-in and check-out', () => {
  test('is the volunteer’s own word unless more is given, and follows the hours', async () => {
    const orderId = await city.accepted()
    await city.done(city.volunteer, 'checkInForVolunteerOrder', { orderId }, 'order')
    city.pass(60)
    await city.done(city.volunteer, 'checkOutOfVolunteerOrder', { orderId, evidence: sheet }, 'order')
    expect(await seen(orderId)).toMatchObject({
      checkInEvidence: { kind: 'SELF_REPORTED', reference: null },
      checkOutEvidence: sheet,
    })
    const query = '{ myVolunteering { hours { edges { node { shownBy { checkIn checkOut } } } } } }'
    const { data } = await city.graph.ask(city.volunteer, query)
    expect(data.myVolunteering.hours.edges).toEqual([
      { node: { shownBy: { checkIn: 'SELF_REPORTED', checkOut: 'DOCUMENT' } } },
    ])
  })

  test.each<[string, Input, Input]>([
    ['names where a document is kept', sheet, { kind: 'DOCUMENT' }],
    ['is short', { ...sheet, reference: '档'.repeat(200) }, { ...sheet, reference: '档'.repeat(201) }],
    [
      'is never a place on a map (Personal Information Protection Law, art. 28)',
      { kind: 'LEADER_PRESENT', reference: '3.2 km' },
      { kind: 'LEADER_PRESENT', reference: '39.6086, 109.7813' },
    ],
  ])('%s', async (_, inside, outside) => {
    const orderId = await city.accepted()
    const checkIn = (evidence: Input) =>
      city.refusals(city.volunteer, 'checkInForVolunteerOrder', { orderId, evidence })
    expect(await checkIn(outside)).toEqual(['INVALID_INPUT'])
    expect(await checkIn(inside)).toEqual([])
    await city.done(city.volunteer, 'checkOutOfVolunteerOrder', { orderId }, 'order')
  })

  test('is of a known kind', async () => {
    const evidence = { kind: 'GPS_TRACK' }
    const orderId = await city.accepted()
    await expect(city.refusals(city.volunteer, 'checkInForVolunteerOrder', { orderId, evidence })).rejects.toThrow()
  })

  test('loses its words when the volunteer is erased (art. 47)', async () => {
    const orderId = await city.accepted()
    await city.done(city.volunteer, 'checkInForVolunteerOrder', { orderId, evidence: sheet }, 'order')
    const left = await city.accepted()
    const withdrawal = { orderId: left, reason: 'Ill since this morning.' }
    await city.done(city.volunteer, 'withdrawFromVolunteerOrder', withdrawal, 'order')
    const personId = personNamed('volunteer')
    await city.graph.receive(personErased, personId, { personId })
    expect(await seen(orderId)).toMatchObject({ checkInEvidence: { kind: 'DOCUMENT', reference: null } })
    expect(await seen(left)).toMatchObject({ reason: '[erased 已删除]' })
  })
})
