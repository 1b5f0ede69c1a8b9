import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type TestCity, testCity } from './testing/test-city.js'
import { takeOrdersAsFile } from './walk/orders-file.js'
import { findPlace, type Place } from './walk/place.js'
import { routes, walkRoutedOrder } from './walk/routed-order.js'
import { orderPassedOn } from './walk/targets/order-passed-on.js'
import { targets } from './walk/targets/targets.js'
import { walk } from './walk/walk.js'
import { seeWholePicture } from './walk/whole-picture.js'

describe.each(['local', 'kafka'] as const)('one matter walks through the whole house, over %s', (transport) => {
  let city: TestCity
  let place: Place
  beforeAll(async () => {
    city = await testCity({ transport })
    place = await findPlace(city.as)
  }, 120_000)
  afterAll(() => city.stop(), 60_000)

  test.each(targets.map((target) => [target.name, target] as const))(
    'by way of a %s',
    async (_, target) => {
      const steps: string[] = []
      const caseId = await walk(city.as, place, target, (step) => steps.push(step))
      expect(steps).toHaveLength(10)
      const { case: matter } = await seeWholePicture(city.as, caseId)
      expect(matter).toMatchObject({ status: 'ASSESSED', [target.caseField]: [{ status: target.finalState }] })
    },
    120_000,
  )

  test('by way of an order that volunteers cannot fulfil and that goes on to be bought', async () => {
    const caseId = await walk(city.as, place, orderPassedOn, () => undefined)
    const { case: matter } = await seeWholePicture(city.as, caseId)
    expect(matter).toMatchObject({
      status: 'ASSESSED',
      volunteerOrders: [{ status: 'ROUTED' }],
      procurementNeeds: [{ status: 'CONCLUDED' }],
      links: [
        { target: 'VOLUNTEER_ORDER', state: 'FAILED' },
        { target: 'PROCUREMENT_NEED', state: 'DONE' },
      ],
    })
  }, 120_000)

  test.each(routes)('an order that volunteers cannot fulfil becomes a $becomes', async (route) => {
    const { orderId, item } = await walkRoutedOrder(city.as, place, route)
    const fromVolunteerOrder = { id: orderId, status: 'ROUTED', description: 'Somebody to be there every night.' }
    expect(item).toMatchObject({ status: 'COLLECTED', fromVolunteerOrder })
  })

  test('and the orders that came of it are a file, through the gateway', async () => {
    expect(await takeOrdersAsFile(city.as, city.url)).toBeGreaterThan(0)
  })
})
