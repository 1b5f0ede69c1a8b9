import { describe, expect, test } from '@jest/globals'
import type { HourEntry } from '../hours/hour-entry.model.js'
import { handOver } from './hand-over.rules.js'
import { type NationalRecordState, nationalRecordLifecycle, nationalRecordStates } from './national-record.lifecycle.js'

const from = new Date('2026-03-02T02:00:00Z')
const entry = (minutes: number, more: Partial<HourEntry> = {}): HourEntry =>
  ({ _id: 'hour_a', from, to: new Date(from.getTime() + minutes * 60_000), ...more }) as HourEntry
const alone = { reversed: undefined, isErased: false }

describe('an entry on record', () => {
  test('is handed over when the time was served, from a minute on', () => {
    expect(handOver(entry(1), alone)).toBe('TAKE')
    expect(handOver(entry(0), alone)).toBe('SET_ASIDE')
  })

  test('is not handed over once it was taken back, or its person erased', () => {
    expect(handOver(entry(60, { reversedBy: 'hour_b' }), alone)).toBe('SET_ASIDE')
    expect(handOver(entry(60), { ...alone, isErased: true })).toBe('SET_ASIDE')
  })

  test.each<[NationalRecordState | undefined, string]>([
    ['SYNCHRONIZED', 'TAKE'],
    ['HANDED_OVER', 'WAIT'],
    ['PREPARED', 'WAIT'],
    ['NOT_HANDED_OVER', 'SET_ASIDE'],
    ['REFUSED', 'SET_ASIDE'],
    ['NOT_NEEDED', 'SET_ASIDE'],
    [undefined, 'SET_ASIDE'],
  ])('that takes back one that is %s: %s', (nationalState, expected) => {
    const reversed = entry(60, { reversedBy: 'hour_a', ...(nationalState && { nationalState }) })
    expect(handOver(entry(60, { reversalOf: 'hour_b' }), { ...alone, reversed })).toBe(expected)
  })
})

test('what is synchronized, or never goes to the national system, stays so', () => {
  for (const status of nationalRecordStates) {
    const open = nationalRecordLifecycle.open({ status }, undefined).map(({ move }) => move)
    expect(open.length === 0).toBe(status === 'SYNCHRONIZED' || status === 'NOT_NEEDED')
  }
})
