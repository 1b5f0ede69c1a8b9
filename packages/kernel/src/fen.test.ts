import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addFen, fen, fenAmount, formatFen, share, subtractFen } from './fen.js'

const amount = fc.maxSafeInteger()

describe('an amount', () => {
  test('is a whole number of fen within the safe integers', () => {
    expect(fen(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER)
    expect(Object.is(fen(-0), 0)).toBe(true)
    for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1]) {
      expect(() => fen(wrong)).toThrow(RangeError)
    }
  })

  test('that comes in is not negative', () => {
    expect(fenAmount.parse(0)).toBe(0)
    expect(fenAmount.safeParse(-1).success).toBe(false)
    expect(fenAmount.safeParse(1.5).success).toBe(false)
    expect(fenAmount.safeParse(Number.MAX_SAFE_INTEGER + 1).success).toBe(false)
  })
})

describe('sums', () => {
  test('add and subtract', () => {
    expect(addFen()).toBe(0)
    expect(addFen(10, 20, -5)).toBe(25)
    expect(subtractFen(10, 25)).toBe(-15)
  })

  test('never leave the safe integers silently', () => {
    expect(addFen(Number.MAX_SAFE_INTEGER, 0)).toBe(Number.MAX_SAFE_INTEGER)
    expect(() => addFen(Number.MAX_SAFE_INTEGER, 1)).toThrow(RangeError)
    expect(() => subtractFen(-Number.MAX_SAFE_INTEGER, 1)).toThrow(RangeError)
  })
})

describe('a share', () => {
  test('is exact where floating point is not, and rounds towards zero', () => {
    expect(share(9_007_199_254_740_991, 1, 3)).toBe(3_002_399_751_580_330)
    expect(share(100, 1, 3)).toBe(33)
    expect(share(-100, 1, 3)).toBe(-33)
    expect(share(115, 10, 100)).toBe(11)
  })

  test('and the rest make up the whole', () => {
    const part = fc.integer({ min: 0, max: 10_000 })
    fc.assert(
      fc.property(amount, part, (whole, parts) => {
        const one = share(whole, parts, 10_000)
        const rest = subtractFen(whole, one)
        const exactRest = share(whole, 10_000 - parts, 10_000)
        expect(Math.abs(rest - exactRest)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test.each([
    [1, 0],
    [1, -3],
    [0.5, 3],
  ])('of %p/%p is a defect', (numerator, denominator) => {
    expect(() => share(100, numerator, denominator)).toThrow(RangeError)
  })
})

describe('for people', () => {
  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [-5, '-0.05'],
    [100_000, '1,000.00'],
    [99_999, '999.99'],
    [-123_456_789, '-1,234,567.89'],
  ])('%p fen', (value, figure) => {
    expect(formatFen(value, 'zh-CN')).toBe(`${figure}元`)
    expect(formatFen(value, 'en')).toBe(`CNY ${figure}`)
  })

  test('nothing is lost', () => {
    fc.assert(fc.property(amount, (value) => Number(formatFen(value, 'en').replace(/[^\d-]/g, '')) === value))
  })
})
