import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ranked } from './ranking.js'

const scored = fc.uniqueArray(fc.record({ id: fc.uuid(), minutes: fc.integer({ min: -5, max: 5 }) }), {
  selector: ({ id }) => id,
})

test('places follow the minutes, without a gap, and equal minutes share one', () => {
  fc.assert(
    fc.property(scored, (all) => {
      const placed = ranked(all, 100)
      expect(placed.map(({ id }) => id).sort()).toEqual(
        all
          .filter(({ minutes }) => minutes > 0)
          .map(({ id }) => id)
          .sort(),
      )
      const distinct = [...new Set(placed.map(({ minutes }) => minutes))]
      expect(distinct).toEqual([...distinct].sort((one, other) => other - one))
      for (const { place, minutes } of placed) expect(place).toBe(distinct.indexOf(minutes) + 1)
    }),
  )
})

test('a short list is the beginning of the long one', () => {
  fc.assert(
    fc.property(scored, fc.integer({ min: 0, max: 10 }), (all, first) => {
      expect(ranked(all, first)).toEqual(ranked(all, 100).slice(0, first))
    }),
  )
})
