import { describe, expect, test } from '@jest/globals'
import { readResidentId } from './resident-id.js'

// The two examples printed in GB 11643-1999; no other number is used, so that no living person's can appear.
const woman = '11010519491231002X'
const man = '440524188001010014'

const withCharacter = (number: string, index: number, character: string) =>
  number.slice(0, index) + character + number.slice(index + 1)

test("the standard's examples are read", () => {
  expect(readResidentId(woman)).toEqual({
    ok: true,
    value: { number: woman, areaCode: '110105', bornOn: '1949-12-31', sex: 'FEMALE' },
  })
  expect(readResidentId(man)).toEqual({
    ok: true,
    value: { number: man, areaCode: '440524', bornOn: '1880-01-01', sex: 'MALE' },
  })
})

test('blanks, full-width digits and a small x are forgiven', () => {
  expect(readResidentId(' 11010519491231002x ').ok).toBe(true)
  expect(readResidentId('１１０１０５１９４９１２３１００２Ｘ').ok).toBe(true)
})

describe.each([woman, man])('a typing error in %s is always found', (number) => {
  const places = Array.from(number, (character, index) => ({ character, index }))

  test('one wrong character', () => {
    for (const { character, index } of places) {
      for (const wrong of '0123456789X'.replace(character, '')) {
        expect(readResidentId(withCharacter(number, index, wrong)).ok).toBe(false)
      }
    }
  })

  test('two neighbours exchanged', () => {
    for (const { character, index } of places.slice(0, -1)) {
      const next = number.charAt(index + 1)
      const exchanged = withCharacter(withCharacter(number, index, next), index + 1, character)
      expect(readResidentId(exchanged).ok).toBe(next === character)
    }
  })
})

test.each([
  ['', 'MALFORMED'],
  ['110105491231002', 'MALFORMED'],
  ['11010519491231002Y', 'MALFORMED'],
  [`${woman}0`, 'MALFORMED'],
  ['11010519490231002X', 'IMPOSSIBLE_BIRTH_DATE'],
  ['110105194912310021', 'CHECK_DIGIT_MISMATCH'],
])('%p is refused: %s', (text, code) => expect(readResidentId(text)).toEqual({ ok: false, code }))
