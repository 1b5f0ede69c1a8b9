import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isFull, seated, waitingIn } from './waiting-list.rules.js'

interface Somebody {
  readonly name: string
  readonly status: 'SEATED' | 'WAITING'
}
/** Comings and goings: whoever is in line leaves, whoever is not joins its end. */
const story = fc.record({
  places: fc.integer({ min: 1, max: 5 }),
  visits: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 60 }),
})

test('however people come and go, who came first has a place and keeps it, and nobody waits while one is free', () => {
  fc.assert(
    fc.property(story, ({ places, visits }) => {
      let line: Somebody[] = []
      for (const name of visits) {
        const before = line
        const others = line.filter((one) => one.name !== name)
        line = seated(others.length < line.length ? others : [...line, { name }], places, 'SEATED')

        expect(line.map((one) => one.name)).toEqual([
          ...others.map((one) => one.name),
          ...(others.length < before.length ? [] : [name]),
        ])
        expect(line.filter(({ status }) => status === 'SEATED')).toEqual(line.slice(0, places))
        expect(waitingIn(line)).toEqual(line.slice(places))
        for (const one of before) {
          const now = line.find((other) => other.name === one.name)
          if (one.status === 'SEATED' && now !== undefined) expect(now.status).toBe('SEATED')
        }
      }
    }),
  )
})

test('a hundred may wait besides those who have a place', () => {
  const line = (length: number) => Array.from({ length })
  expect(isFull(line(101), 2, '2026-03-02')).toBe(false)
  expect(isFull(line(102), 2, '2026-03-02')).toBe(true)
})
