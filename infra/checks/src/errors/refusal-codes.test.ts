import { expect, test } from '@jest/globals'
import { refusalCodesIn } from './refusal-codes.js'

const codesIn = (source: string) => refusalCodesIn('a.ts', source).map(({ code }) => code)

test('codes of refusals are found, whatever stands around them', () => {
  expect(
    codesIn(`
      decision
        .refuseWhen(team.status !== 'ACTIVE', 'TEAM_NOT_ACTIVE', 'teamId')
        .refuseWhen(
          missing(order, ['A', 'B']).length > 0,
          'TEAM_LACKS_SKILL',
        )
        .refuseWhen(late, isPublic ? 'TOO_LATE' : 'CLOSED')
      const guards = [{ code: 'NOT_CHECKED_OUT', refuses: (order) => order.status === 'OPEN' }]
      return refusal('QUORUM_NOT_REACHED', [], { needed })
    `),
  ).toEqual(['TEAM_NOT_ACTIVE', 'TEAM_LACKS_SKILL', 'TOO_LATE', 'CLOSED', 'QUORUM_NOT_REACHED', 'NOT_CHECKED_OUT'])
})

test('states, entries of code tables and other words in capitals are no codes', () => {
  expect(codesIn(`if (order.status === 'OFFERED') return decision.set({ status: 'ACCEPTED' })`)).toEqual([])
  expect(codesIn(`const fields = [{ code: 'ELDERLY_MEALS', term: '助餐' }]`)).toEqual([])
})
