import { expect, test } from '@jest/globals'
import { anonymous, type Caller, type Mandate } from './caller.js'
import { covers } from './jurisdiction.js'

const from = new Date('2026-01-01T00:00:00Z')
const to = new Date('2027-01-01T00:00:00Z')
const street: Mandate = {
  id: 'mand_1',
  role: 'STREET_OFFICER',
  scopeKind: 'STREET',
  scopeId: 'div_street',
  validFrom: from,
  validTo: to,
}
const officer: Caller = { kind: 'PERSON', subject: 'sso|1', personId: 'person_1', mandates: [street] }
const inTheStreet = ['div_city', 'div_banner', 'div_street', 'comm_one']
const nextStreet = ['div_city', 'div_banner', 'div_other', 'comm_two']
const during = new Date('2026-06-01T00:00:00Z')

test('a mandate covers everything below its place, and nothing beside or above it', () => {
  expect(covers(officer, during, inTheStreet, 'STREET_OFFICER')).toBe(true)
  expect(covers(officer, during, [...inTheStreet, 'estate_1'], 'STREET_OFFICER')).toBe(true)
  expect(covers(officer, during, nextStreet, 'STREET_OFFICER')).toBe(false)
  expect(covers(officer, during, ['div_city', 'div_banner'], 'STREET_OFFICER')).toBe(false)
})

test('in its role only', () => {
  expect(covers(officer, during, inTheStreet, 'CITY_SUPERVISOR')).toBe(false)
  expect(covers(officer, during, inTheStreet, 'CITY_SUPERVISOR', 'STREET_OFFICER')).toBe(true)
  expect(covers(officer, during, inTheStreet)).toBe(false)
  expect(covers(anonymous, during, inTheStreet, 'STREET_OFFICER')).toBe(false)
})

test('from its first moment until its end', () => {
  expect(covers(officer, from, inTheStreet, 'STREET_OFFICER')).toBe(true)
  expect(covers(officer, new Date(from.getTime() - 1), inTheStreet, 'STREET_OFFICER')).toBe(false)
  expect(covers(officer, new Date(to.getTime() - 1), inTheStreet, 'STREET_OFFICER')).toBe(true)
  expect(covers(officer, to, inTheStreet, 'STREET_OFFICER')).toBe(false)
})
