import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readCreditCode } from './credit-code.js'

const example = '91350100M000100Y43' // the example of GB 32100-2015
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const withCharacter = (index: number, character: string) =>
  example.slice(0, index) + character + example.slice(index + 1)

test("the standard's example is read", () => {
  expect(readCreditCode(example)).toEqual({
    ok: true,
    value: {
      code: example,
      category: 'ENTERPRISE',
      areaCode: '350100',
      organizationCode: 'M000100Y4',
      override: null,
    },
  })
  expect(readCreditCode(' 91350100m000100y43 ').ok).toBe(true)
})

test('one wrong character is always found', () => {
  const index = fc.integer({ min: 0, max: 17 })
  const character = fc.constantFrom(...alphabet)
  fc.assert(
    fc.property(index, character, (at, wrong) => {
      fc.pre(example[at] !== wrong)
      expect(readCreditCode(withCharacter(at, wrong)).ok).toBe(false)
    }),
  )
})

test('the organization code inside is checked on its own', () => {
  // Character 17 is wrong and the last one made to fit: only the check of GB 11714 sees it.
  const fitting = [...alphabet].map((last) => `91350100M000100Y5${last}`)
  expect(fitting.every((code) => !readCreditCode(code).ok)).toBe(true)
})

test.each(['', example.slice(1), `${example}0`, withCharacter(8, 'I'), withCharacter(2, 'A')])(
  '%p is malformed, and nobody can accept it',
  (text) => {
    const override = { by: 'person_1', at: new Date(), reason: 'certificate seen' }
    expect(readCreditCode(text, override)).toEqual({ ok: false, code: 'MALFORMED' })
  },
)

describe('a genuine early code whose check characters do not fit', () => {
  const early = withCharacter(17, '4')
  const override = { by: 'person_1', at: new Date('2026-03-01T00:00:00Z'), reason: 'certificate seen' }

  test('is refused at first', () => {
    expect(readCreditCode(early)).toEqual({ ok: false, code: 'CHECK_DIGIT_MISMATCH' })
  })

  test('can be accepted by somebody, who is recorded', () => {
    expect(readCreditCode(early, override)).toMatchObject({ ok: true, value: { code: early, override } })
  })

  test('leaves no record on a code that is right', () => {
    expect(readCreditCode(example, override)).toMatchObject({ ok: true, value: { override: null } })
  })
})

test.each([
  ['51', 'SOCIAL_ASSOCIATION'],
  ['52', 'SOCIAL_SERVICE_BODY'],
  ['53', 'FOUNDATION'],
  ['11', 'STATE_ORGAN'],
  ['12', 'PUBLIC_INSTITUTION'],
  ['A1', 'OTHER'],
])('a code that begins with %s belongs to: %s', (start, category) => {
  const override = { by: 'person_1', at: new Date(), reason: 'only the category matters here' }
  expect(readCreditCode(start + example.slice(2), override)).toMatchObject({ ok: true, value: { category } })
})
