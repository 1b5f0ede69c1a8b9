import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { communityChanged } from '@onecore/events/contracts/party-building'
import { caseCollected, caseRouted } from '@onecore/events/contracts/party-building-cases'
import { procurementNeedCreated } from '@onecore/events/contracts/procurement'
import { volunteerOrderDeclined, volunteerOrderRouted } from '@onecore/events/contracts/volunteer-orders'
import { stableId } from '@onecore/kernel/type-id'
import { modelOf } from '@onecore/store/kind'
import { personNamed } from '@onecore/testing/callers'
import {
  caseId,
  communityId,
  resident,
  streetId,
  type VolunteerCity,
  volunteerCity,
  worker,
  workerElsewhere,
} from '../testing/volunteer-city.js'
import { volunteerOrderKind } from './order.model.js'

let city: VolunteerCity

beforeAll(async () => {
  city = await volunteerCity()
})
afterAll(() => city.graph.stop())

const reason = 'This takes a professional.'
const route = (orderId: string, target: 'CASE' | 'PROCUREMENT') =>
  city.refusals(worker, 'routeVolunteerOrder', { orderId, target, reason })
const withdraw = (orderId: string, caller = worker) =>
  city.refusals(caller, 'withdrawVolunteerOrderRouting', { orderId })
const seen = async (orderId: string, caller = resident) => {
  const query = `query($id: ID!) { volunteerOrder(id: $id) {
    status routedTo routedCase { id } routedNeed { id } availableActions { action allowed reasons } } }`
  return (await city.graph.ask(caller, query, { id: orderId })).data.volunteerOrder
}
const unanswered = async (): Promise<string[]> => {
  const query = '{ volunteerOrders(filter: { routedWithoutAnswer: true }) { edges { node { id } } } }'
  const { data } = await city.graph.ask(worker, query)
  return data.volunteerOrders.edges.map(({ node }: { node: { id: string } }) => node.id)
}
const openCount = async () => {
  await city.graph.foldCounters()
  const query = `query($id: ID!) { _entities(representations: [{ __typename: "Community", id: $id }]) {
    ... on Community { volunteering { openOrderCount } } } }`
  return (await city.graph.ask(worker, query, { id: communityId })).data._entities[0].volunteering.openOrderCount
}
const needId = (orderId: string) => stableId('need', orderId)
const needOpened = (orderId: string, ofCase: string | null = null) =>
  city.graph.receive(procurementNeedCreated, needId(orderId), {
    needId: needId(orderId),
    communityId,
    caseId: ofCase,
    category: 'HOME_VISIT',
    volunteerOrderId: orderId,
  })
const caseOpened = (orderId: string) =>
  city.graph.receive(caseCollected, stableId('case', orderId), {
    caseId: stableId('case', orderId),
    communityId,
    path: [streetId],
    channel: 'PUBLIC_REPORT',
    category: 'HOME_VISIT',
    reportedByPersonId: resident.personId,
    servedPersonId: resident.personId,
    volunteerOrderId: orderId,
  })

describe('an order that is routed', () => {
  test('to purchase tells what is needed and where, and links the need once it is there', async () => {
    const orderId = await city.order({ dueAt: '2026-03-05T02:00:00.000Z' })
    expect(await route(orderId, 'PROCUREMENT')).toEqual([])
    expect((await city.graph.told(volunteerOrderRouted)).at(-1)).toMatchObject({
      subject: orderId,
      data: {
        orderId,
        communityId,
        path: [streetId],
        caseId: null,
        target: 'PROCUREMENT',
        category: 'HOME_VISIT',
        servedPersonId: resident.personId,
        requestedByPersonId: resident.personId,
        dueAt: '2026-03-05T02:00:00.000Z',
      },
    })
    expect(await seen(orderId)).toMatchObject({ status: 'ROUTED', routedCase: null, routedNeed: null })
    expect(await unanswered()).toContain(orderId)
    await needOpened(orderId)
    await needOpened(orderId)
    expect(await seen(orderId)).toMatchObject({ routedTo: 'PROCUREMENT', routedNeed: { id: needId(orderId) } })
    expect(await unanswered()).not.toContain(orderId)
  })

  test('to a case links the case that was opened for it', async () => {
    const orderId = await city.order()
    expect(await route(orderId, 'CASE')).toEqual([])
    await caseOpened(orderId)
    expect(await seen(orderId)).toMatchObject({ status: 'ROUTED', routedCase: { id: stableId('case', orderId) } })
  })

  test('ignores cases and needs that came from elsewhere', async () => {
    const orderId = await city.order()
    await route(orderId, 'CASE')
    const other = { caseId, communityId, path: [streetId], channel: 'CADRE_VISIT', category: 'MEALS' } as const
    const nobody = { reportedByPersonId: null, servedPersonId: personNamed('grandmother') }
    await city.graph.receive(caseCollected, caseId, { ...other, ...nobody })
    expect(await seen(orderId)).toMatchObject({ routedCase: null })
  })

  test('says where it goes before it says that it ended here, so that a case behind it stays blocked', async () => {
    const orderId = await city.order()
    await route(orderId, 'PROCUREMENT')
    const sequenceOf = async (contract: typeof volunteerOrderRouted | typeof volunteerOrderDeclined) =>
      (await city.graph.told(contract)).find(({ subject }) => subject === orderId)?.aggregatesequence ?? 0
    expect(await sequenceOf(volunteerOrderRouted)).toBeLessThan(await sequenceOf(volunteerOrderDeclined))
  })

  test('is not sent on as a case of a community that was dissolved, but can still be bought', async () => {
    const orderId = await city.order()
    const community = { communityId, communityName: '测试社区', streetId, path: [streetId] }
    await city.graph.receive(communityChanged, communityId, { ...community, isDissolved: true })
    expect(await route(orderId, 'CASE')).toEqual(['COMMUNITY_DISSOLVED'])
    expect(await route(orderId, 'PROCUREMENT')).toEqual([])
    await city.graph.receive(communityChanged, communityId, { ...community, isDissolved: false })
  })

  test('needs somebody who can appraise the case, the served person or who ordered', async () => {
    const orders = modelOf(city.graph.connection, volunteerOrderKind)
    const named = async (fields: object) => {
      const orderId = await city.order()
      await orders.updateOne({ _id: orderId }, { $set: fields })
      return route(orderId, 'CASE')
    }
    expect(await named({ servedPersonId: null })).toEqual([])
    expect(await named({ servedPersonId: null, requestedByPersonId: null })).toEqual(['NOBODY_TO_APPRAISE'])
  })
})

describe('a routing of which nothing comes', () => {
  test('is withdrawn by the community, which then finds another way', async () => {
    const before = await openCount()
    const orderId = await city.order()
    await route(orderId, 'CASE')
    expect(await openCount()).toBe(before)
    await expect(withdraw(orderId, workerElsewhere)).rejects.toThrow('NOT_FOUND')
    await expect(withdraw(orderId, resident)).rejects.toThrow('FORBIDDEN')
    expect(await withdraw(orderId)).toEqual([])
    expect(await openCount()).toBe(before + 1)
    expect(await seen(orderId)).toMatchObject({ status: 'REQUESTED', routedTo: null })
    expect(await withdraw(orderId)).toEqual(['WRONG_STATE'])
    expect(await route(orderId, 'PROCUREMENT')).toEqual([])
    await needOpened(orderId)
    expect(await seen(orderId)).toMatchObject({ status: 'ROUTED', routedNeed: { id: needId(orderId) } })
  })

  test('is not withdrawn once something has come of it, and shows so beforehand', async () => {
    const orderId = await city.order()
    await route(orderId, 'PROCUREMENT')
    await needOpened(orderId)
    expect(await withdraw(orderId)).toEqual(['ROUTING_ANSWERED'])
    expect((await seen(orderId, worker)).availableActions).toEqual([
      { action: 'withdrawVolunteerOrderRouting', allowed: false, reasons: ['ROUTING_ANSWERED'] },
    ])
  })

  test('shows what comes of it after it was withdrawn', async () => {
    const orderId = await city.order()
    await route(orderId, 'CASE')
    await withdraw(orderId)
    await caseOpened(orderId)
    expect(await seen(orderId)).toMatchObject({ status: 'REQUESTED', routedCase: { id: stableId('case', orderId) } })
  })
})

describe('an order that a case has asked for', () => {
  const asked = async (name: string): Promise<[string, string]> => {
    const id = stableId('case', name)
    await city.graph.receive(caseRouted, id, {
      caseId: id,
      communityId,
      path: [streetId],
      target: 'VOLUNTEER_ORDER',
      category: 'HOME_VISIT',
      mode: 'TEAM',
      servedPersonId: resident.personId,
      reportedByPersonId: resident.personId,
      isBlocking: true,
      risks: [],
      skills: [],
      dueAt: null,
    })
    const order = await modelOf(city.graph.connection, volunteerOrderKind).findOne({ caseId: id }).lean()
    return [id, order?._id ?? '']
  }

  test('goes back to that case when it is routed to CASE', async () => {
    const [id, orderId] = await asked('back to the case')
    expect(await route(orderId, 'CASE')).toEqual([])
    expect(await seen(orderId)).toMatchObject({ routedTo: 'CASE', routedCase: { id } })
    expect(await withdraw(orderId)).toEqual(['ROUTING_ANSWERED', 'CASE_HANDLES_IT'])
  })

  test('goes on to purchase with its case, whose handler alone withdraws it', async () => {
    const [id, orderId] = await asked('on to purchase')
    await route(orderId, 'PROCUREMENT')
    expect((await city.graph.told(volunteerOrderRouted)).at(-1)).toMatchObject({ data: { caseId: id } })
    expect(await withdraw(orderId)).toEqual(['CASE_HANDLES_IT'])
    expect(await unanswered()).not.toContain(orderId)
    await needOpened(orderId, id)
    expect(await seen(orderId)).toMatchObject({ routedNeed: { id: needId(orderId) } })
  })
})
