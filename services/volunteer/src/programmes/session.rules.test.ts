import { describe, expect, test } from '@jest/globals'
import { isHelpTime, isSessionTime } from './session.rules.js'

const minute = 60_000
const begin = Date.parse('2026-03-02T01:00:00Z')
const at = (minutes: number): Date => new Date(begin + minutes * minute)

test('a session lasts a minute at least and a day at most', () => {
  expect(isSessionTime({ startsAt: at(0), endsAt: at(0) })).toBe(false)
  expect(isSessionTime({ startsAt: at(0), endsAt: at(1) })).toBe(true)
  expect(isSessionTime({ startsAt: at(0), endsAt: at(1_440) })).toBe(true)
  expect(isSessionTime({ startsAt: at(0), endsAt: at(1_441) })).toBe(false)
  expect(isSessionTime({ startsAt: at(1), endsAt: at(0) })).toBe(false)
})

describe('help at a session from nine to eleven', () => {
  const session = { startsAt: at(0), endsAt: at(120) }
  const isHelp = (from: number, to: number) => isHelpTime(session, { from: at(from), to: at(to) })

  test('may begin two hours before it and last until two hours after it', () => {
    expect(isHelp(-120, 240)).toBe(true)
    expect(isHelp(-121, 240)).toBe(false)
    expect(isHelp(-120, 241)).toBe(false)
  })

  test('lasts a minute at least', () => {
    expect(isHelp(0, 1)).toBe(true)
    expect(isHelp(0, 0)).toBe(false)
    expect(isHelp(1, 0)).toBe(false)
  })
})
