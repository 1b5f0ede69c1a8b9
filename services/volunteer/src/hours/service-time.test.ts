import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { minutesOf } from './hour-entry.js'
import { makesLongDay, minutesBetween, minutesByDay, overlap, type ServiceTime } from './service-time.js'

const minute = 60_000
// Midnight in Beijing.
const midnight = Date.parse('2026-03-01T16:00:00Z')
const time = (from: number, to: number): ServiceTime => ({
  from: new Date(midnight + from * minute),
  to: new Date(midnight + to * minute),
})
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 10 * 86_400_000 }), fc.integer({ min: 0, max: 3 * 86_400_000 }))
  .map(([from, length]) => ({ from: new Date(midnight + from), to: new Date(midnight + from + length) }))

describe('minutes of service', () => {
  test('are full minutes, never more than the clock shows and less than one fewer', () => {
    fc.assert(
      fc.property(anyTime, (service) => {
        const milliseconds = service.to.getTime() - service.from.getTime()
        const minutes = minutesBetween(service)
        expect(minutes * minute).toBeLessThanOrEqual(milliseconds)
        expect((minutes + 1) * minute).toBeGreaterThan(milliseconds)
      }),
    )
  })

  test('count against the total in an entry that takes another back, to the minute', () => {
    fc.assert(
      fc.property(anyTime, (service) => {
        expect(minutesOf(service) + minutesOf({ ...service, reversalOf: 'hour_a' })).toBe(0)
      }),
    )
  })

  test('over midnight belong to both days, and none is lost', () => {
    expect([...minutesByDay(time(1_380, 1_500))]).toEqual([
      ['2026-03-02', 60],
      ['2026-03-03', 60],
    ])
    fc.assert(
      fc.property(anyTime, (service) => {
        const days = [...minutesByDay(service).values()]
        expect(days.reduce((sum, minutes) => sum + minutes, 0)).toBe(minutesBetween(service))
        for (const minutes of days) expect(minutes >= 0 && minutes <= 1_440).toBe(true)
      }),
    )
  })
})

describe('a day', () => {
  test('is long from the minute after eight hours on, other service included', () => {
    expect(makesLongDay(time(0, 480), [])).toBe(false)
    expect(makesLongDay(time(0, 481), [])).toBe(true)
    expect(makesLongDay(time(600, 720), [time(0, 360)])).toBe(false)
    expect(makesLongDay(time(600, 721), [time(0, 360)])).toBe(true)
    expect(makesLongDay(time(1_200, 1_680), [])).toBe(false)
    expect(makesLongDay(time(600, 1_200), [time(1_440, 1_800)])).toBe(true)
  })

  test('never has more than 24 hours of service, because no two times of one person overlap', () => {
    fc.assert(
      fc.property(fc.array(anyTime, { maxLength: 20 }), (times) => {
        const kept: ServiceTime[] = []
        for (const one of times) if (!kept.some((other) => overlap(one, other))) kept.push(one)
        const days = new Map<string, number>()
        for (const one of kept) {
          for (const [day, minutes] of minutesByDay(one)) days.set(day, (days.get(day) ?? 0) + minutes)
        }
        for (const minutes of days.values()) expect(minutes).toBeLessThanOrEqual(1_440)
      }),
    )
  })
})

test('times overlap when they share a moment, and not when one begins where the other ends', () => {
  expect(overlap(time(0, 60), time(59, 120))).toBe(true)
  expect(overlap(time(0, 60), time(60, 120))).toBe(false)
  fc.assert(fc.property(anyTime, anyTime, (one, other) => overlap(one, other) === overlap(other, one)))
})
