import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { levelsBetween, pointsOf } from './factor.js'
import { factorsOf, type TeamRecord } from './matching.rules.js'

const day = '2026-03-02'
const order = { path: ['city', 'banner', 'street', 'community'], places: 2 }
const team: TeamRecord = {
  path: order.path,
  activeVolunteers: 6,
  recentOrders: 0,
  ratingSum: 50,
  ratingCount: 10,
}
const pointsFor = (code: string, more: Partial<TeamRecord>) =>
  factorsOf({ ...team, ...more }, order, day).find((factor) => factor.code === code)?.points

describe('a team’s points', () => {
  test('fall with the distance in the division tree', () => {
    const paths = [
      ['city', 'banner', 'street', 'community'],
      ['city', 'banner', 'street', 'other'],
      ['city', 'banner', 'other', 'other'],
      ['city', 'other', 'other', 'other'],
    ]
    expect(paths.map((path) => levelsBetween(path, order.path))).toEqual([0, 1, 2, 3])
    expect(paths.map((path) => pointsFor('NEARNESS', { path }))).toEqual([40, 25, 10, 0])
  })

  test('count enough volunteers for each place, and no more', () => {
    expect([0, 3, 5, 6, 600].map((activeVolunteers) => pointsFor('CAPACITY', { activeVolunteers }))).toEqual([
      0, 10, 16, 20, 20,
    ])
  })

  test('go to whoever was given little lately', () => {
    expect([0, 1, 5, 6].map((recentOrders) => pointsFor('FAIRNESS', { recentOrders }))).toEqual([20, 16, 0, 0])
  })

  test('follow the ratings, and a new team starts in between', () => {
    const rated = (ratingSum: number, ratingCount: number) => pointsFor('RATING', { ratingSum, ratingCount })
    expect([rated(5, 1), rated(1, 1), rated(7, 2), rated(0, 0)]).toEqual([20, 4, 14, 12])
  })

  test('are whole, never less than none, never more than a factor can give, and add up', () => {
    const record = fc.record({
      path: fc.constantFrom(order.path, ['elsewhere'], []),
      activeVolunteers: fc.nat(10_000),
      recentOrders: fc.nat(1_000),
      ratingCount: fc.nat(1_000),
      ratingSum: fc.nat(5_000),
    })
    fc.assert(
      fc.property(record, fc.integer({ min: 1, max: 50 }), (known, places) => {
        const ratingSum = Math.min(known.ratingSum, known.ratingCount * 5)
        const factors = factorsOf({ ...known, ratingSum }, { ...order, places }, day)
        for (const { points, most } of factors) {
          expect(Number.isInteger(points) && points >= 0 && points <= most).toBe(true)
        }
        expect(pointsOf(factors)).toBeLessThanOrEqual(100)
      }),
    )
  })
})
