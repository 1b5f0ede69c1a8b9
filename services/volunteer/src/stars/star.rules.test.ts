import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { minutesFor, starsFor } from './star.rules.js'

const day = '2026-03-02'

describe('the ladder of stars', () => {
  test.each([
    [1, 100],
    [2, 300],
    [3, 600],
    [4, 1_000],
    [5, 1_500],
  ])('gives %i from %i hours on, and not a minute sooner', (stars, hours) => {
    expect(starsFor(hours * 60, day)).toBe(stars)
    expect(starsFor(hours * 60 - 1, day)).toBe(stars - 1)
    expect(minutesFor(stars, day)).toBe(hours * 60)
  })

  test('ends', () => {
    expect(minutesFor(6, day)).toBeUndefined()
    expect(minutesFor(0, day)).toBeUndefined()
  })

  test('never takes a star away for more service', () => {
    fc.assert(
      fc.property(fc.nat(200_000), fc.nat(200_000), (minutes, more) => {
        expect(starsFor(minutes + more, day)).toBeGreaterThanOrEqual(starsFor(minutes, day))
      }),
    )
  })
})
