import { expect, test } from '@jest/globals'
import { hasQuorum } from './council-quorum.js'

const now = new Date('2026-03-02T02:00:00Z')

test.each([
  [20, 14, true],
  [20, 13, false],
  [9, 6, true],
  [9, 5, false],
  [1, 1, true],
  [1, 0, false],
])('of %i members, %i present: %s', (members, present, enough) => {
  expect(hasQuorum(present, members, now)).toBe(enough)
})
