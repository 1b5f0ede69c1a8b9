import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { atLeast, moreThan } from './fraction.js'

describe('以上 includes the figure, 过半数 does not', () => {
  test.each([
    [66, 99, 2, 3, true, false],
    [65, 99, 2, 3, false, false],
    [67, 99, 2, 3, true, true],
    [50, 100, 1, 2, true, false],
    [51, 100, 1, 2, true, true],
    [49, 99, 1, 2, false, false],
    [50, 99, 1, 2, true, true],
    [67, 100, 2, 3, true, true],
    [66, 100, 2, 3, false, false],
  ])('%p of %p against %p/%p', (part, whole, numerator, denominator, includes, exceeds) => {
    expect(atLeast(part, whole, numerator, denominator)).toBe(includes)
    expect(moreThan(part, whole, numerator, denominator)).toBe(exceeds)
  })
})

test('none of nothing is never enough', () => {
  expect(atLeast(0, 0, 1, 2)).toBe(false)
  expect(moreThan(0, 0, 0, 1)).toBe(false)
})

test('areas beyond the safe integers are compared exactly', () => {
  const whole = 3n * 10n ** 20n
  expect(atLeast(2n * 10n ** 20n, whole, 2, 3)).toBe(true)
  expect(atLeast(2n * 10n ** 20n - 1n, whole, 2, 3)).toBe(false)
})

test('for any count, more than includes at least, and one more than the figure exceeds it', () => {
  const count = fc.maxSafeNat()
  const term = fc.integer({ min: 1, max: 1000 })
  fc.assert(
    fc.property(count, term, term, (multiple, numerator, denominator) => {
      const whole = BigInt(multiple + 1) * BigInt(denominator)
      const figure = BigInt(multiple + 1) * BigInt(numerator)
      expect(atLeast(figure, whole, numerator, denominator)).toBe(true)
      expect(moreThan(figure, whole, numerator, denominator)).toBe(false)
      expect(atLeast(figure - 1n, whole, numerator, denominator)).toBe(false)
      expect(moreThan(figure + 1n, whole, numerator, denominator)).toBe(true)
    }),
  )
})

test.each([
  [-1, 2, 1, 2],
  [0.5, 2, 1, 2],
  [1, 2, 1, 0],
  [1, 2, -1, 2],
])('%p of %p against %p/%p is a defect', (part, whole, numerator, denominator) => {
  expect(() => atLeast(part, whole, numerator, denominator)).toThrow(RangeError)
  expect(() => moreThan(part, whole, numerator, denominator)).toThrow(RangeError)
})
