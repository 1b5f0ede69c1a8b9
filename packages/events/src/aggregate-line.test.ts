import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { AggregateLine, type Received } from './aggregate-line.js'
import type { Envelope } from './envelope.js'
import type { Position } from './inbox.js'

const envelope = (aggregatesequence: number): Envelope => ({
  specversion: '1.0',
  id: `evt_${aggregatesequence}`,
  source: '/onecore/volunteer',
  type: 'onecore.volunteer.Counted.v1',
  subject: 'stat_1',
  time: '2026-03-02T01:02:03.004Z',
  datacontenttype: 'application/json',
  dataschema: 'urn:onecore:schema:volunteer:Counted:1',
  aggregateversion: aggregatesequence,
  aggregatesequence,
  actorid: 'service:volunteer',
  data: {},
})
const received = (number: number): Received => ({ topic: 'onecore.volunteer.v1', envelope: envelope(number) })

/** What a service keeps between batches. */
interface Kept {
  sequence: number
  blockedAt: number | null
  parked: number[]
}

/** Applies one batch as the consumer does; returns the numbers it applied, in order. */
function batch(kept: Kept, numbers: readonly number[]): number[] {
  const position = { sequence: kept.sequence, blockedAt: kept.blockedAt } as Position
  const line = new AggregateLine('group', envelope(1), position)
  for (const number of kept.parked) line.restore(received(number))
  const applied: number[] = []
  for (const number of numbers) {
    line.add(received(number))
    for (let next = line.next(); next !== undefined; next = line.next()) {
      applied.push(next.envelope.aggregatesequence)
      line.advance()
    }
  }
  const released = new Set(line.released.map((each) => each.envelope.aggregatesequence))
  const stillParked = kept.parked.filter((number) => !released.has(number))
  kept.parked = [...stillParked, ...line.newlyParked.map((each) => each.envelope.aggregatesequence)]
  kept.sequence = line.sequence
  return applied
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

test('whatever the order, the repeats and the batches: every event once, in order, and nothing left parked', () => {
  const arrivals = fc.integer({ min: 1, max: 20 }).chain((last) =>
    fc.record({
      last: fc.constant(last),
      repeats: fc.array(fc.integer({ min: 1, max: last }), { maxLength: 30 }),
      seed: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: last + 30, maxLength: last + 30 }),
      batchSize: fc.integer({ min: 1, max: 10 }),
    }),
  )
  fc.assert(
    fc.property(arrivals, ({ last, repeats, seed, batchSize }) => {
      const shuffled = [...upTo(last), ...repeats]
        .map((number, index) => ({ number, at: seed[index] ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ number }) => number)
      const kept: Kept = { sequence: 0, blockedAt: null, parked: [] }
      const applied: number[] = []
      for (let from = 0; from < shuffled.length; from += batchSize) {
        applied.push(...batch(kept, shuffled.slice(from, from + batchSize)))
      }
      expect(applied).toEqual(upTo(last))
      expect(kept).toEqual({ sequence: last, blockedAt: null, parked: [] })
    }),
  )
})

test('behind a dead letter events are parked, and the dead one is not taken again', () => {
  const kept: Kept = { sequence: 1, blockedAt: 2, parked: [3] }
  expect(batch(kept, [2, 4, 2])).toEqual([])
  expect(kept).toEqual({ sequence: 1, blockedAt: 2, parked: [3, 4] })
})
