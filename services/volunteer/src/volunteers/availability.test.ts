import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type AvailableTime, coversService } from './availability.js'

// 2026-03-02 is a Monday; midnight in Beijing is 16:00 UTC of the day before.
const monday = Date.parse('2026-03-01T16:00:00Z')
const at = (minutes: number): Date => new Date(monday + minutes * 60_000)
const time = (weekday: number, fromMinute: number, toMinute: number): AvailableTime => ({
  weekday,
  fromMinute,
  toMinute,
})

describe('a planned service', () => {
  test('is covered from its first to its last minute', () => {
    const morning = [time(1, 540, 720)]
    expect(coversService(morning, at(540), at(720))).toBe(true)
    expect(coversService(morning, at(539), at(720))).toBe(false)
    expect(coversService(morning, at(540), at(721))).toBe(false)
  })

  test('over midnight is covered by two times that meet there', () => {
    expect(coversService([time(1, 1_200, 1_440), time(2, 0, 120)], at(1_300), at(1_500))).toBe(true)
    expect(coversService([time(1, 1_200, 1_440), time(2, 1, 120)], at(1_300), at(1_500))).toBe(false)
    expect(coversService([time(7, 1_200, 1_440), time(1, 0, 120)], at(-60), at(60))).toBe(true)
  })

  test('is covered on the weekday of Beijing, whatever the week', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000, max: 2_000 }), fc.integer({ min: 1, max: 7 }), (week, weekday) => {
        const start = at((week * 7 + weekday - 1) * 1_440 + 600)
        const end = new Date(start.getTime() + 3_600_000)
        for (let other = 1; other <= 7; other += 1) {
          expect(coversService([time(other, 0, 1_440)], start, end)).toBe(other === weekday)
        }
      }),
    )
  })

  test('is covered by whole days without a gap, however long it is', () => {
    const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => time(weekday, 0, 1_440))
    fc.assert(
      fc.property(fc.nat(20_000), fc.integer({ min: 1, max: 3_000 }), (start, length) => {
        expect(coversService(always, at(start), at(start + length))).toBe(true)
        expect(coversService([], at(start), at(start + length))).toBe(false)
      }),
    )
  })
})
