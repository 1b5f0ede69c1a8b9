import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { hoursBetween, isOfferEnd, offerRule, usualOfferEnd } from './offer.rules.js'

const now = new Date('2026-03-02T02:00:00Z')
const after = (milliseconds: number) => new Date(now.getTime() + milliseconds)
const hour = 3_600_000

describe('how long an offer stays open', () => {
  test('is two days when nobody says otherwise', () => {
    expect(usualOfferEnd(now)).toEqual(after(48 * hour))
  })

  test('is between an hour and fourteen days, both included', () => {
    expect(isOfferEnd(after(hour), now)).toBe(true)
    expect(isOfferEnd(after(hour - 1), now)).toBe(false)
    expect(isOfferEnd(after(14 * 24 * hour), now)).toBe(true)
    expect(isOfferEnd(after(14 * 24 * hour + 1), now)).toBe(false)
  })

  test('is always within its own bounds, on every day of the rule', () => {
    for (const { params } of offerRule.all) {
      expect(params.hours).toBeGreaterThanOrEqual(params.shortestHours)
      expect(params.hours).toBeLessThanOrEqual(params.longestHours)
    }
  })
})

test('hours are counted in full', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(hour - 1), (hours, rest) => {
      expect(hoursBetween(now, after(hours * hour + rest))).toBe(hours)
    }),
  )
})
