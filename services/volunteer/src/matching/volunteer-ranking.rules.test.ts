import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { pointsOf } from './factor.js'
import { type ServiceRecord, volunteerFactorsOf } from './volunteer-ranking.rules.js'

const day = '2026-03-02'
// Tuesday, nine to eleven in Beijing.
const planned = { startsAt: new Date('2026-03-03T01:00:00Z'), endsAt: new Date('2026-03-03T03:00:00Z') }
const order = { path: ['city', 'banner', 'street', 'community'], skills: ['COOKING', 'HOME_VISIT'], ...planned }
const tuesday = (fromMinute: number, toMinute: number) => [{ weekday: 2, fromMinute, toMinute }]
const volunteer = { skills: ['HOME_VISIT', 'COOKING'], path: order.path, availability: tuesday(540, 660) }
const record: ServiceRecord = { recentOrders: 0, ratingSum: 0, ratingCount: 0 }

const pointsFor = (code: string, who: Partial<typeof volunteer>, more: Partial<ServiceRecord> = {}, need = {}) =>
  volunteerFactorsOf({ ...volunteer, ...who }, { ...record, ...more }, { ...order, ...need }, day).find(
    (factor) => factor.code === code,
  )?.points

describe('a volunteer’s points', () => {
  test('count the skills of the order that were named, and all when it needs none', () => {
    const named = [[], ['COOKING'], ['COOKING', 'HOME_VISIT'], ['SINGING']]
    expect(named.map((skills) => pointsFor('SKILL', { skills }))).toEqual([0, 12, 25, 0])
    expect(pointsFor('SKILL', { skills: [] }, {}, { skills: [] })).toBe(25)
  })

  test('count weekly times that cover the planned time wholly; what is not known stands in between', () => {
    expect(pointsFor('AVAILABILITY', {})).toBe(25)
    expect(pointsFor('AVAILABILITY', { availability: tuesday(541, 660) })).toBe(0)
    expect(pointsFor('AVAILABILITY', { availability: tuesday(540, 659) })).toBe(0)
    expect(pointsFor('AVAILABILITY', { availability: [] })).toBe(12)
    expect(pointsFor('AVAILABILITY', {}, {}, { startsAt: null, endsAt: null })).toBe(12)
  })

  test('fall with the distance, and with what was taken up lately', () => {
    const paths = [order.path, ['city', 'banner', 'street', 'x'], ['city', 'banner', 'x', 'x'], ['city', 'x', 'x', 'x']]
    expect(paths.map((path) => pointsFor('NEARNESS', { path }))).toEqual([20, 12, 5, 0])
    expect([0, 1, 4, 5].map((recentOrders) => pointsFor('FAIRNESS', {}, { recentOrders }))).toEqual([20, 15, 0, 0])
  })

  test('follow the ratings, and who was never rated starts in between', () => {
    const rated = (ratingSum: number, ratingCount: number) => pointsFor('RATING', {}, { ratingSum, ratingCount })
    expect([rated(5, 1), rated(1, 1), rated(0, 0)]).toEqual([10, 2, 6])
  })

  test('are whole, never less than none, never more than a factor can give, and at most 100 together', () => {
    const skills = fc.subarray(['COOKING', 'HOME_VISIT', 'SINGING'])
    const known = fc.record({ recentOrders: fc.nat(1_000), ratingCount: fc.nat(100) })
    fc.assert(
      fc.property(known, skills, skills, ({ recentOrders, ratingCount }, named, needed) => {
        const ratings = { recentOrders, ratingCount, ratingSum: ratingCount * 5 }
        const factors = volunteerFactorsOf({ ...volunteer, skills: named }, ratings, { ...order, skills: needed }, day)
        for (const { points, most } of factors) {
          expect(Number.isInteger(points) && points >= 0 && points <= most).toBe(true)
        }
        expect(pointsOf(factors)).toBeLessThanOrEqual(100)
      }),
    )
  })
})
