import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { hoursConfirmed } from '@onecore/events/contracts/volunteer'
import { holder, person, personNamed } from '@onecore/testing/callers'
import {
  communityId,
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

const given = { rating: 4, reason: 'Cannot hold a pen.', witnessPersonId: personNamed('neighbour') }
const sign = (caller: Caller, orderId: string, more: Input = {}) =>
  city.refusals(caller, 'signVolunteerOrderAsProxy', { orderId, ...given, ...more })
const atTheStation = (name: string) => holder(name, 'STATION_WORKER', communityId)

describe('somebody who signs for the served person', () => {
  test('is neither helped nor helping, and has a witness who is neither of the three', async () => {
    const orderId = await city.delivered(60, { servedPersonId: personNamed('grandmother') })
    for (const name of ['grandmother', 'volunteer']) {
      expect(await sign(atTheStation(name), orderId)).toEqual(['PROXY_NOT_INDEPENDENT'])
    }
    for (const name of ['worker', 'grandmother', 'volunteer']) {
      expect(await sign(worker, orderId, { witnessPersonId: personNamed(name) })).toEqual(['WITNESS_NOT_INDEPENDENT'])
    }
    expect(await sign(worker, orderId)).toEqual([])
    const query = `query($id: ID!) { volunteerOrder(id: $id) { status rating signature {
      by { id } proxyReason witness { id } } } }`
    const { data } = await city.graph.ask(worker, query, { id: orderId })
    expect(data.volunteerOrder).toEqual({
      status: 'SIGNED',
      rating: 4,
      signature: {
        by: { id: worker.personId },
        proxyReason: given.reason,
        witness: { id: personNamed('neighbour') },
      },
    })
    expect((await city.graph.told(hoursConfirmed)).length).toBe(1)
  })

  test('says why, and rates from 1 to 5', async () => {
    const orderId = await city.delivered()
    expect(await sign(worker, orderId, { reason: '  ' })).toEqual(['INVALID_INPUT'])
    expect(await sign(worker, orderId, { rating: 0 })).toEqual(['INVALID_INPUT'])
    expect(await sign(worker, orderId, { rating: 6 })).toEqual(['INVALID_INPUT'])
    await expect(sign(worker, orderId, { rating: 4.5 })).rejects.toThrow()
    await expect(sign(worker, orderId, { witnessPersonId: null })).rejects.toThrow()
    expect(await sign(worker, orderId, { rating: 1 })).toEqual([])
  })

  test('acts for the community in which help was given, once it was given', async () => {
    const orderId = await city.delivered()
    await expect(sign(workerElsewhere, orderId)).rejects.toThrow('NOT_FOUND')
    await expect(sign(person('daughter'), orderId)).rejects.toThrow('FORBIDDEN')
    await expect(sign(resident, orderId)).rejects.toThrow('FORBIDDEN')
    await expect(sign(city.leader, orderId)).rejects.toThrow('FORBIDDEN')
    expect(await sign(worker, await city.accepted())).toEqual(['WRONG_STATE'])
    expect(await sign(worker, orderId)).toEqual([])
    expect(await sign(worker, orderId)).toEqual(['WRONG_STATE'])
  })
})
