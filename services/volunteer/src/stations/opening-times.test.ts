import { expect, test } from '@jest/globals'
import { isOpenAt } from './opening-times.js'

// 2026-03-02 is a Monday; 00:00 UTC is 08:00 in Beijing.
const monday = { weekday: 1, fromMinute: 540, toMinute: 1_080, isOffHours: false }

test('a station opens with the first minute and closes where the time ends', () => {
  expect(isOpenAt([monday], new Date('2026-03-02T00:59:59Z'))).toBe(false)
  expect(isOpenAt([monday], new Date('2026-03-02T01:00:00Z'))).toBe(true)
  expect(isOpenAt([monday], new Date('2026-03-02T09:59:59Z'))).toBe(true)
  expect(isOpenAt([monday], new Date('2026-03-02T10:00:00Z'))).toBe(false)
  expect(isOpenAt([monday], new Date('2026-03-03T01:00:00Z'))).toBe(false)
  expect(isOpenAt([], new Date('2026-03-02T01:00:00Z'))).toBe(false)
})
