import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anonymous, type Caller } from '@onecore/access/caller'
import { person, personNamed } from '@onecore/testing/callers'
import { fileOf } from '../testing/file-of.js'
import { resident, type VolunteerCity, volunteerCity, worker, workerElsewhere } from '../testing/volunteer-city.js'

let city: VolunteerCity
const orders: string[] = []
beforeAll(async () => {
  city = await volunteerCity()
  for (let count = 0; count < 3; count += 1) {
    orders.push(await city.order({ description: '=1+1' }))
    city.pass(1)
  }
  orders.push(await city.offered({ description: '陪同就医' }))
})
afterAll(() => city?.graph.stop())

const ordersOf = (caller: Caller, args = '') => fileOf(city.graph, caller, `{ volunteerOrders${args} { csv { url } } }`)

describe('orders as a file', () => {
  test('has all of them, newest first, whatever the page shows', async () => {
    const rows = await ordersOf(worker, '(first: 1)')
    expect(rows.map(({ Order }) => Order)).toEqual(orders.toReversed())
    expect(rows.at(-1)).toMatchObject({
      Description: "'=1+1",
      State: 'REQUESTED',
      Placed: '2026-03-02 10:00:00',
      'Ordered by': personNamed('resident'),
      'Free places': '1',
    })
  })

  test('has what the list was narrowed to', async () => {
    const rows = await ordersOf(worker, '(filter: { states: [OFFERED] })')
    expect(rows).toEqual([expect.objectContaining({ Order: orders[3], Team: '四叶草' })])
  })

  test('has for everybody what they may see: the worker next door nothing but what is on offer', async () => {
    expect(await ordersOf(resident)).toHaveLength(4)
    expect(await ordersOf(workerElsewhere)).toHaveLength(1)
  })

  test('does not say who is helped to those who may only take the order up', async () => {
    const [asResident] = await ordersOf(resident, '(filter: { states: [OFFERED] })')
    expect(asResident).toMatchObject({ 'Served person': personNamed('resident') })
    const [asStranger] = await ordersOf(person('stranger'))
    expect(asStranger).toMatchObject({ Order: orders[3], 'Served person': '', 'Ordered by': '', Volunteers: '' })
  })

  test('is not for the public', async () => {
    const { errorCode } = await city.graph.ask(anonymous, '{ volunteerOrders { csv { url } } }')
    expect(errorCode).toBe('UNAUTHENTICATED')
  })
})
