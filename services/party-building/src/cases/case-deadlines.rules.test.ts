import { describe, expect, test } from '@jest/globals'
import { ruleSets } from '@onecore/kernel/rule-set'
import fc from 'fast-check'
import { type CaseDeadlines, caseDeadlines, deadlineOf } from './case-deadlines.rules.js'
import { caseUrgencies } from './case-terms.js'

const due = (urgency: (typeof caseUrgencies)[number], openedAt: string) =>
  deadlineOf(urgency, new Date(openedAt)).dueAt.toISOString()

describe('the deadline of a case', () => {
  test('in hours runs on through nights and holidays', () => {
    expect(due('URGENT', '2025-09-30T15:30:00Z')).toBe('2025-09-30T17:30:00.000Z')
    expect(due('UTILITIES', '2025-09-30T15:30:00Z')).toBe('2025-10-01T15:30:00.000Z')
  })

  test('in days counts working days: National Day falls out, weekends worked in exchange count', () => {
    // State Council's notice for 2025: 1 to 8 October are free; Sunday 28 September and Saturday 11 October are worked.
    // From Friday the 26th: 28, 29, 30 September, 9, 10, 11, 13 October; it ends when the 13th is over in Beijing.
    expect(due('ORDINARY', '2025-09-26T02:00:00Z')).toBe('2025-10-13T16:00:00.000Z')
    expect(due('COMPLEX', '2025-09-26T02:00:00Z')).toBe('2025-10-23T16:00:00.000Z')
  })

  test('begins with the day it is in Beijing, not in Greenwich', () => {
    expect(due('ORDINARY', '2026-03-02T15:59:59Z')).toBe('2026-03-11T16:00:00.000Z')
    expect(due('ORDINARY', '2026-03-02T16:00:00Z')).toBe('2026-03-12T16:00:00.000Z')
  })

  test('comes from the rule in force on the day the ledger entry is opened', () => {
    const terms = { URGENT: { hours: 1 }, UTILITIES: { hours: 1 }, ORDINARY: { hours: 1 }, COMPLEX: { hours: 1 } }
    const own = ruleSets<CaseDeadlines>('case deadlines', [
      { ...caseDeadlines.on('2018-01-01'), validTo: '2027-01-01' },
      { validFrom: '2027-01-01', validTo: null, legalBasis: 'Ordos measure', params: { terms, isDefault: false } },
    ])
    const basis = (openedAt: string) => deadlineOf('URGENT', new Date(openedAt), own).rule.params.isDefault
    expect(basis('2026-12-31T15:59:59Z')).toBe(true)
    expect(basis('2026-12-31T16:00:00Z')).toBe(false)
  })

  test('says that it is a default, and not a law of Ordos', () => {
    expect(deadlineOf('ORDINARY', new Date('2026-03-02')).rule).toMatchObject({
      params: { isDefault: true },
      legalBasis: expect.stringContaining('非鄂尔多斯规定'),
    })
  })

  test('lies after the opening, and is never earlier for a case that is opened later', () => {
    const instants = fc.date({ min: new Date('2018-01-02'), max: new Date('2030-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.constantFrom(...caseUrgencies), instants, fc.nat(10 * 86_400_000), (urgency, openedAt, later) => {
        const first = deadlineOf(urgency, openedAt).dueAt
        const second = deadlineOf(urgency, new Date(openedAt.getTime() + later)).dueAt
        expect(first.getTime()).toBeGreaterThan(openedAt.getTime())
        expect(second.getTime()).toBeGreaterThanOrEqual(first.getTime())
      }),
    )
  })
})
