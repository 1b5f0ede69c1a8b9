import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { suppressBreakdown, suppressSmallCell } from './small-cell.js'

test('a count is published from five on', () => {
  expect(suppressSmallCell(5)).toBe(5)
  expect(suppressSmallCell(4)).toBeNull()
  expect(suppressSmallCell(0)).toBeNull()
})

test('a breakdown hides a second cell when one alone would be missing', () => {
  expect(suppressBreakdown({ young: 3, middle: 40, old: 12 })).toEqual({ young: null, middle: 40, old: null })
  expect(suppressBreakdown({ young: 3, middle: 40, old: 2 })).toEqual({ young: null, middle: 40, old: null })
  expect(suppressBreakdown({ young: 5, middle: 40 })).toEqual({ young: 5, middle: 40 })
})

test('no breakdown shows a small cell, or misses exactly one of several', () => {
  const breakdown = fc.dictionary(fc.string(), fc.nat(20), { minKeys: 2 })
  fc.assert(
    fc.property(breakdown, (cells) => {
      const published = Object.values(suppressBreakdown(cells))
      expect(published.every((count) => count === null || count >= 5)).toBe(true)
      expect(published.filter((count) => count === null)).not.toHaveLength(1)
    }),
  )
})
