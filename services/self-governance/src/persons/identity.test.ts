import { describe, expect, test } from '@jest/globals'
import { isUnder14, readIdentity } from './identity.js'

const today = '2026-03-02'
// The examples of GB 11643 itself; numbers of living people are never made up.
const example = '11010519491231002X'
const bornIn1880 = '440524188001010014'
const faults = (idNumber: string | null, birthDate: string | null) =>
  readIdentity(idNumber, birthDate, today).faults.map(({ code, field }) => `${code} ${field}`)

describe('an identity number and a birth date', () => {
  test('the number tells the birth date', () => {
    expect(readIdentity('11010519491231002x', null, today)).toEqual({
      idNumber: example,
      birthDate: '1949-12-31',
      faults: [],
    })
  })
  test('neither is needed', () => {
    expect(readIdentity(null, null, today)).toEqual({ idNumber: null, birthDate: null, faults: [] })
  })
  test('a mistyped number is refused', () => {
    expect(faults('110105194912310021', null)).toEqual(['ID_NUMBER_INVALID idNumber'])
  })
  test('both have to agree', () => {
    expect(faults(example, '1949-12-31')).toEqual([])
    expect(faults(example, '1949-12-30')).toEqual(['BIRTH_DATE_MISMATCH birthDate'])
  })
  test('nobody is born tomorrow, or was before 1900', () => {
    expect(faults(null, today)).toEqual([])
    expect(faults(null, '2026-03-03')).toEqual(['BIRTH_DATE_IMPLAUSIBLE birthDate'])
    expect(faults(null, '1900-01-01')).toEqual([])
    expect(faults(bornIn1880, null)).toEqual(['BIRTH_DATE_IMPLAUSIBLE idNumber'])
  })
})

test('a child is under 14 until its fourteenth birthday', () => {
  expect(isUnder14('2012-03-03', today)).toBe(true)
  expect(isUnder14('2012-03-02', today)).toBe(false)
})
