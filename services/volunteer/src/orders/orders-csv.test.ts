import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { anonymous } from '@onecore/access/caller'
import { person, personNamed } from '@onecore/testing/callers'
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

/** The rows of a file, by their columns. No cell of these tests has a line break or a comma. */
async function fileOf(caller: Caller, query: string, list: (data: never) => { csv: { url: string } }) {
  const { data } = await city.graph.ask(caller, query)
  const { status, text } = await city.graph.download(list(data as never).csv.url)
  expect(status).toBe(200)
  const [headers = [], ...rows] = text
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','))
  return rows.map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at]])))
}
const ordersOf = (caller: Caller, args = '') =>
  fileOf(caller, `{ volunteerOrders${args} { csv { url } } }`, ({ volunteerOrders }) => volunteerOrders)

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

test('hours as a file, for the volunteer and from a public notice', async () => {
  const orderId = await city.delivered(90)
  await city.done(resident, 'signVolunteerOrder', { orderId, rating: 5 }, 'order')
  const mine = await fileOf(
    city.volunteer,
    '{ myVolunteering { hours { csv { url } } } }',
    ({ myVolunteering }: { myVolunteering: { hours: never } }) => myVolunteering.hours,
  )
  expect(mine).toEqual([
    expect.objectContaining({ Order: orderId, Minutes: '90', Team: '四叶草', 'Taken back by': '' }),
  ])
})
