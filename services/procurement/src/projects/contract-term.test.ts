import { describe, expect, test } from '@jest/globals'
import { addDays, addMonths } from '@onecore/kernel/day'
import fc from 'fast-check'
import { type LongTermGround, longTermGrounds, termRefusals } from './contract-term.js'

const startsOn = '2026-03-01'
const codes = (endsOn: string, grounds: readonly LongTermGround[] = []) =>
  termRefusals({ startsOn, endsOn, grounds: [...grounds] }).map(({ code }) => code)

describe('a contract runs', () => {
  test('for a year, and not a day longer', () => {
    expect(codes('2027-02-28')).toEqual([])
    expect(codes('2027-03-01')).toEqual(['LONG_TERM_NOT_GROUNDED'])
  })

  test('for three years on all four grounds, and not a day longer', () => {
    expect(codes('2029-02-28', longTermGrounds)).toEqual([])
    expect(codes('2029-03-01', longTermGrounds)).toEqual(['TERM_TOO_LONG'])
  })

  test('never for 37 months', () => {
    expect(codes(addDays(addMonths(startsOn, 37), -1), longTermGrounds)).toEqual(['TERM_TOO_LONG'])
  })

  test.each(longTermGrounds)('not for more than a year without %s', (missing) => {
    const others = longTermGrounds.filter((ground) => ground !== missing)
    expect(termRefusals({ startsOn, endsOn: '2028-02-29', grounds: others })).toMatchObject([
      { code: 'LONG_TERM_NOT_GROUNDED', params: { missing } },
    ])
  })

  test('for one day, and not backwards', () => {
    expect(codes(startsOn)).toEqual([])
    expect(codes('2026-02-28')).toEqual(['TERM_ENDS_BEFORE_IT_STARTS'])
  })

  test('as it was agreed, when it began before Order 102 came into force', () => {
    expect(termRefusals({ startsOn: '2020-02-29', endsOn: '2025-02-28', grounds: [] })).toEqual([])
    expect(termRefusals({ startsOn: '2020-03-01', endsOn: '2025-02-28', grounds: [] })).not.toEqual([])
  })
})

test('whatever the first day: a term of n whole months is fine up to 12, needs grounds up to 36, and is refused beyond', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((after) => addDays('2020-03-01', after))
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), (first, months) => {
      const endsOn = addDays(addMonths(first, months), -1)
      const plain = termRefusals({ startsOn: first, endsOn, grounds: [] })
      const grounded = termRefusals({ startsOn: first, endsOn, grounds: [...longTermGrounds] })
      expect(plain.length === 0).toBe(months <= 12)
      expect(grounded.length === 0).toBe(months <= 36)
    }),
  )
})
