import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  calendarDay,
  dayOf,
  daysBetween,
  endOfDay,
  isCalendarDay,
  startOfDay,
  timeOf,
} from './day.js'

const aDay = fc
  .date({ min: new Date('1992-01-01T00:00:00Z'), max: new Date('2190-01-01'), noInvalidDate: true })
  .map((instant) => dayOf(instant))

describe('a day begins and ends at midnight in Beijing', () => {
  test('whatever the zone of the machine', () => {
    expect(startOfDay('2026-03-31')).toEqual(new Date('2026-03-30T16:00:00Z'))
    expect(endOfDay('2026-03-31')).toEqual(new Date('2026-03-31T16:00:00Z'))
  })

  test('so its last millisecond belongs to it, and the next one does not', () => {
    expect(dayOf(new Date('2026-03-31T15:59:59.999Z'))).toBe('2026-03-31')
    expect(dayOf(new Date('2026-03-31T16:00:00.000Z'))).toBe('2026-04-01')
  })

  test('and clocks show midnight then', () => {
    expect(timeOf(new Date('2026-03-31T15:59:59.999Z'))).toBe('23:59:59')
    expect(timeOf(new Date('2026-03-31T16:00:00.000Z'))).toBe('00:00:00')
  })

  test('as Asia/Shanghai has it', () => {
    const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
    fc.assert(fc.property(aDay, (day) => shanghai.format(startOfDay(day)) === day))
  })
})

describe('days and months later', () => {
  test('a month ends where the shorter month ends', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
    expect(addMonths('2026-11-15', 14)).toBe('2028-01-15')
  })

  test('there and back is the same day, and the days between are counted', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -3000, max: 3000 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day)
        expect(daysBetween(day, addDays(day, days))).toBe(days)
      }),
    )
  })

  test('later days sort after earlier ones', () => {
    fc.assert(fc.property(aDay, (day) => day < addDays(day, 1) && day < addMonths(day, 1)))
  })

  test('cannot leave the range we keep', () => {
    expect(addDays('2200-12-30', 1)).toBe('2200-12-31')
    expect(() => addDays('2200-12-31', 1)).toThrow(RangeError)
    expect(() => addMonths('1900-01-01', -1)).toThrow(RangeError)
    expect(() => dayOf(new Date(Number.NaN))).toThrow(RangeError)
  })
})

test.each(['1900-01-01', '2000-02-29', '2200-12-31'])('%s is a day', (text) => {
  expect(isCalendarDay(text)).toBe(true)
  expect(calendarDay.parse(text)).toBe(text)
})

test.each([
  '1899-12-31',
  '2201-01-01',
  '1900-02-29',
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '2026-01-01T00:00:00Z',
  '',
])('%p is no day', (text) => {
  expect(isCalendarDay(text)).toBe(false)
  expect(calendarDay.safeParse(text).success).toBe(false)
  expect(() => startOfDay(text)).toThrow(RangeError)
})
