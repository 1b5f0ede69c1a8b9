import { describe, expect, test } from '@jest/globals'
import { NoRuleInForce, type RuleSet, ruleSets } from './rule-set.js'

const version = (validFrom: string, validTo: string | null, limit: number): RuleSet<{ limit: number }> => ({
  validFrom,
  validTo,
  legalBasis: 'Example Measures art. 1',
  params: { limit },
})

describe('a rule through time', () => {
  const limits = ruleSets('limit', [version('2015-03-01', '2020-01-01', 3), version('2020-01-01', '2025-07-01', 5)])

  test('changes on the day the new version begins', () => {
    expect(limits.on('2015-03-01').params.limit).toBe(3)
    expect(limits.on('2019-12-31').params.limit).toBe(3)
    expect(limits.on('2020-01-01').params.limit).toBe(5)
    expect(limits.on('2025-06-30').params.limit).toBe(5)
  })

  test.each(['2015-02-28', '2025-07-01'])('is not in force on %s, and says which rule', (day) => {
    expect(() => limits.on(day)).toThrow(NoRuleInForce)
    expect(() => limits.on(day)).toThrow(`"limit" is in force on ${day}`)
  })

  test('without a known end holds on', () => {
    expect(ruleSets('open', [version('2020-01-01', null, 1)]).on('2199-01-01').params.limit).toBe(1)
  })

  test('lists its versions', () => {
    expect(limits.all.map(({ validFrom }) => validFrom)).toEqual(['2015-03-01', '2020-01-01'])
  })
})

test.each([
  ['a gap of a day', [version('2015-01-01', '2019-12-31', 1), version('2020-01-01', null, 2)]],
  ['an overlap of a day', [version('2015-01-01', '2020-01-02', 1), version('2020-01-01', null, 2)]],
  ['a version after an open one', [version('2015-01-01', null, 1), version('2020-01-01', null, 2)]],
  ['versions in the wrong order', [version('2020-01-01', null, 2), version('2015-01-01', '2020-01-01', 1)]],
  ['an end on its first day', [version('2015-01-01', '2015-01-01', 1)]],
  ['a day that does not exist', [version('2015-02-30', null, 1)]],
  ['no version', []],
])('a rule with %s cannot be declared', (_, versions) => {
  expect(() => ruleSets('broken', versions)).toThrow(RangeError)
})
