import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { median, percentile, ratioOfMedians } from './figures.js'

const oneToHundred = Array.from({ length: 100 }, (_, index) => index + 1)

describe('a percentile', () => {
  test.each([
    [0.5, 50],
    [0.95, 95],
    [0.99, 99],
    [1, 100],
    [0, 1],
  ])('%s of 1…100 is %s', (share, expected) => {
    expect(percentile(oneToHundred, share)).toBe(expected)
  })

  test('of few values is one of them, and the order they came in does not matter', () => {
    expect(percentile([30, 10, 20], 0.99)).toBe(30)
    expect(percentile([7], 0.5)).toBe(7)
  })

  test('is never below so many of the values', () => {
    const values = fc.array(fc.double({ noNaN: true }), { minLength: 1 })
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (some, share) => {
        const notAbove = some.filter((value) => value <= percentile(some, share)).length
        expect(notAbove / some.length).toBeGreaterThanOrEqual(share - 1e-9)
      }),
    )
  })

  test('of nothing is an error, not a figure', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError)
  })
})

test('a median is the middle value, or lies between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([4, 1, 3, 2])).toBe(2.5)
})

test('a ratio compares the middle rounds, so that one disturbed round does not count', () => {
  expect(ratioOfMedians([200, 210, 3], [100, 90, 1_000])).toBe(2)
})
