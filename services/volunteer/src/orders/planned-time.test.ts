import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { overlap } from './planned-time.js'

const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 3) + minute * 60_000)
const shift = (from: number, to: number) => ({ startsAt: at(from), endsAt: at(to) })

test('shifts overlap when one begins before another ends, in whatever order they are given', () => {
  expect(overlap([shift(0, 60), shift(60, 120)])).toBe(false)
  expect(overlap([shift(60, 120), shift(0, 61)])).toBe(true)
  expect(overlap([shift(0, 300), shift(400, 500), shift(60, 120)])).toBe(true)

  const anyShift = fc
    .record({ from: fc.nat(2_000), length: fc.integer({ min: 1, max: 200 }) })
    .map(({ from, length }) => shift(from, from + length))
  fc.assert(
    fc.property(fc.array(anyShift, { maxLength: 14 }), (shifts) => {
      const collide = shifts.some((one, index) =>
        shifts.slice(index + 1).some((other) => one.startsAt < other.endsAt && other.startsAt < one.endsAt),
      )
      expect(overlap(shifts)).toBe(collide)
    }),
  )
})
