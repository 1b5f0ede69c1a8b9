import { describe, expect, test } from '@jest/globals'
import { registeredCreditCode } from './credit-code.js'

// Made up, with check characters that fit; and the same with a last character that does not.
const agency = '52150600MJ0000018C'
const early = '52150600MJ0000018D'
const override = { by: 'person', at: new Date('2026-03-02T00:00:00Z'), reason: 'The certificate of 2016 shows it.' }

describe('a registered organization', () => {
  test('has the credit code of its own form', () => {
    const code = registeredCreditCode('SERVICE_AGENCY', agency, null, false)
    expect(code).toEqual({ refusal: null, creditCode: agency, creditCodeOverride: null })
    expect(registeredCreditCode('FOUNDATION', agency, null, false)).toEqual({
      refusal: 'CREDIT_CODE_OF_OTHER_FORM',
    })
  })

  test('has none only as sample data', () => {
    expect(registeredCreditCode('ASSOCIATION', undefined, null, false)).toEqual({ refusal: 'CREDIT_CODE_REQUIRED' })
    expect(registeredCreditCode('ASSOCIATION', undefined, null, true)).toMatchObject({ creditCode: null })
  })

  test('may have an early code that fails the check, when somebody accepts it with a reason', () => {
    expect(registeredCreditCode('SERVICE_AGENCY', early, null, false)).toEqual({
      refusal: 'CREDIT_CODE_CHECK_DIGIT_MISMATCH',
    })
    expect(registeredCreditCode('SERVICE_AGENCY', early, override, false)).toMatchObject({
      creditCode: early,
      creditCodeOverride: override,
    })
    expect(registeredCreditCode('SERVICE_AGENCY', 'no code', override, false)).toEqual({
      refusal: 'CREDIT_CODE_MALFORMED',
    })
  })

  test('a reason for a code that fits is not recorded: there was nothing to accept', () => {
    expect(registeredCreditCode('SERVICE_AGENCY', agency, override, false)).toMatchObject({
      creditCodeOverride: null,
    })
  })
})

test('a filed organization has no credit code', () => {
  expect(registeredCreditCode('FILED', undefined, null, false)).toMatchObject({ refusal: null, creditCode: null })
  expect(registeredCreditCode('FILED', agency, null, false)).toEqual({ refusal: 'FILED_HAS_NO_CREDIT_CODE' })
})
