import { expect, test } from '@jest/globals'
import type { HourEntry } from '../hours/hour-entry.model.js'
import { certifiedService } from './certified-hours.js'

const minute = 60_000
const entry = (at: string, minutes: number, orderId: string, teamId: string | null = null): HourEntry => {
  const from = new Date(at)
  return { from, to: new Date(from.getTime() + minutes * minute), orderId, teamId } as HourEntry
}
const always = { from: null, to: null }

test('hours add up; an order and a team count once, and days are those in Beijing', () => {
  const entries = [
    entry('2026-03-01T16:30:00Z', 30, 'one', 'team b'), // the 2nd in Beijing
    entry('2026-02-01T02:00:00Z', 45, 'two', 'team a'),
    entry('2026-02-03T02:00:00Z', 15, 'two', 'team a'),
  ]
  expect(certifiedService(entries, always)).toEqual({
    from: '2026-02-01',
    to: '2026-03-02',
    minutes: 90,
    orders: 2,
    sessions: 0,
    teamIds: ['team a', 'team b'],
  })
  expect(certifiedService(entries, { from: '2026-01-01', to: null })).toMatchObject({
    from: '2026-01-01',
    to: '2026-03-02',
  })
})

test('help at a session of a programme counts once, and as no order', () => {
  const help = { ...entry('2026-02-01T02:00:00Z', 30, ''), orderId: null, sessionId: 'session' }
  expect(certifiedService([help, help], always)).toMatchObject({ minutes: 60, orders: 0, sessions: 1 })
})

test('nothing is certified from nothing, nor from less than a minute', () => {
  expect(certifiedService([], always)).toBeNull()
  expect(certifiedService([entry('2026-02-01T02:00:00Z', 0.9, 'one')], always)).toBeNull()
  expect(certifiedService([entry('2026-02-01T02:00:00Z', 1, 'one')], always)).toMatchObject({ minutes: 1 })
})
