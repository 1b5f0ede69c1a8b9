import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { gapFactors, gapPoints, type Supply } from './supply-gap.rules.js'

const day = '2026-03-02'
const served: Supply = { openOrders: 0, unclaimedOrders: 0, activeVolunteers: 100, teams: 1, hasStation: true }
const points = (more: Partial<Supply>) => gapPoints(gapFactors({ ...served, ...more }, day))
const supply = fc.record<Supply>({
  openOrders: fc.nat(500),
  unclaimedOrders: fc.nat(20),
  activeVolunteers: fc.nat(1_000),
  teams: fc.nat(20),
  hasStation: fc.boolean(),
})

test('a community that has everything and whose orders are served has no gap', () => {
  expect(points({})).toBe(0)
})

test('each reason counts up to its most', () => {
  expect([points({ unclaimedOrders: 3 }), points({ unclaimedOrders: 4 }), points({ unclaimedOrders: 5 })]).toEqual([
    30, 40, 40,
  ])
  expect([points({ openOrders: 29 }), points({ openOrders: 30 }), points({ openOrders: 31 })]).toEqual([29, 30, 30])
  expect(points({ openOrders: 1, activeVolunteers: 1_000 })).toBe(1)
  expect(points({ openOrders: 1, activeVolunteers: 0 })).toBe(30)
  expect(points({ hasStation: false })).toBe(20)
  expect(points({ teams: 0 })).toBe(10)
})

test('the gap lies between 0 and 100, and no more help makes it larger', () => {
  fc.assert(
    fc.property(supply, (known) => {
      const factors = gapFactors(known, day)
      const gap = gapPoints(factors)
      expect(gap).toBeGreaterThanOrEqual(0)
      expect(gap).toBeLessThanOrEqual(100)
      for (const { points: given, most } of factors) expect(given).toBeLessThanOrEqual(most)
      const helped = {
        ...known,
        activeVolunteers: known.activeVolunteers + 1,
        teams: known.teams + 1,
        hasStation: true,
      }
      expect(gapPoints(gapFactors(helped, day))).toBeLessThanOrEqual(gap)
    }),
  )
})
