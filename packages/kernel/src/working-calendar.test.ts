import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from './day.js'
import {
  addWorkingDays,
  isCalendarPublished,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
} from './working-calendar.js'

describe('the State Council calendar around the National Day of 2026', () => {
  test.each([
    ['2026-09-30', true, 'a Wednesday'],
    ['2026-10-01', false, 'the holiday'],
    ['2026-10-07', false, 'its last day'],
    ['2026-10-08', true, 'the Thursday after it'],
    ['2026-10-10', true, 'a Saturday worked in exchange'],
    ['2026-10-11', false, 'a Sunday'],
  ])('%s is worked: %p (%s)', (day, worked) => expect(isWorkingDay(day)).toBe(worked))

  test('a period leaps over the holiday', () => {
    expect(addWorkingDays('2026-09-30', 1)).toBe('2026-10-08')
    expect(addWorkingDays('2026-09-30', 3)).toBe('2026-10-10')
    expect(addWorkingDays('2026-09-30', 4)).toBe('2026-10-12')
    expect(addWorkingDays('2026-10-08', -1)).toBe('2026-09-30')
    expect(addWorkingDays('2026-10-03', 0)).toBe('2026-10-03')
  })

  test('a period of calendar days that ends in it ends on the next working day', () => {
    expect(nextWorkingDay('2026-10-01')).toBe('2026-10-08')
    expect(nextWorkingDay('2026-09-30')).toBe('2026-09-30')
  })
})

test('a year whose notice is not out is Monday to Friday, and says so', () => {
  expect(isCalendarPublished('2026-10-01')).toBe(true)
  expect(isCalendarPublished('2150-10-01')).toBe(false)
  expect(isWorkingDay('2150-10-01')).toBe(true) // a Thursday
  expect(isWorkingDay('2150-10-03')).toBe(false) // a Saturday
})

describe('for any day', () => {
  const day = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays('2004-01-01', days))
  const count = fc.integer({ min: -60, max: 60 })

  test('the days between it and the end of a period are the length of the period', () => {
    fc.assert(
      fc.property(day, count, (from, length) => {
        expect(workingDaysBetween(from, addWorkingDays(from, length)) + 0).toBe(length)
      }),
    )
  })

  test('a period that is not empty ends on a working day', () => {
    fc.assert(fc.property(day, count, (from, length) => length === 0 || isWorkingDay(addWorkingDays(from, length))))
  })
})

test('a text that is no day, or half a day, is a defect', () => {
  expect(() => isWorkingDay('2026-02-30')).toThrow(RangeError)
  expect(() => addWorkingDays('2026-10-01', 0.5)).toThrow(RangeError)
})
