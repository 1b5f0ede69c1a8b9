import { describe, expect, test } from '@jest/globals'
import { parseValue } from 'graphql'
import { scalarResolvers } from './scalars.js'

const { Date: day, DateTime: moment, Fen: fen } = scalarResolvers

describe('Date', () => {
  test.each(['1900-01-01', '2026-02-28', '2024-02-29'])('%s is a day', (text) => {
    expect(day.parseValue(text)).toBe(text)
    expect(day.parseLiteral(parseValue(`"${text}"`))).toBe(text)
  })
  test.each(['1899-12-31', '2026-02-29', '2026-2-1', '2026-02-01T00:00:00Z', 20260201, null])('%s is none', (value) => {
    expect(() => day.parseValue(value)).toThrow('Date must be a day')
  })
})

describe('DateTime', () => {
  test.each(['1900-01-01T00:00:00Z', '2026-11-23T08:00:00+08:00'])('%s is a moment', (text) => {
    expect(moment.parseValue(text)).toEqual(new Date(text))
  })
  test.each(['1899-12-31T23:59:59Z', '2200-01-01T00:00:00Z'])('%s lies outside of any life here', (text) => {
    expect(() => moment.parseValue(text)).toThrow('between 1900 and 2200')
  })
  test.each(['yesterday', '2026-13-01T00:00:00Z', ''])('%s is no moment', (text) => {
    expect(() => moment.parseValue(text)).toThrow()
  })
})

describe('Fen', () => {
  test('is a whole number that a computer keeps exactly', () => {
    expect(fen.parseValue(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER)
    expect(() => fen.parseValue(Number.MAX_SAFE_INTEGER + 1)).toThrow()
    expect(() => fen.parseValue(0.5)).toThrow()
  })
})
