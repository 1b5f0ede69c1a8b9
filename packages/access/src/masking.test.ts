import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { maskIdNumber, maskName, maskPhone } from './masking.js'

test.each([
  ['王小明', '王**'],
  ['王明', '王**'],
  ['欧阳修远', '欧**'],
  [' 巴特尔 ', '巴**'],
  ['𠮷田', '𠮷**'],
  ['ᠪᠠᠲᠤ', 'ᠪ**'],
  ['Batu Bold', 'B**'],
  ['王', '王**'],
  ['', '**'],
])('%s is shown as %s', (name, shown) => expect(maskName(name)).toBe(shown))

test.each([
  ['13800000000', '138****0000'],
  ['+86 138 0000 0000', '138****0000'],
  ['１３８０００００００0', '138****0000'],
  ['0477-8580000', '047****0000'],
  ['8580000', '****'],
  ['110', '****'],
  ['', '****'],
])('the number %s is shown as %s', (phone, shown) => expect(maskPhone(phone)).toBe(shown))

test.each([
  ['11010519491231002X', '1101**********002X'],
  ['1101051949123100', '****'],
  ['', '****'],
])('the identity number %s is shown as %s', (number, shown) => expect(maskIdNumber(number)).toBe(shown))

test('masks of names and phones do not tell how long the hidden part is', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      (rest) => maskName(`王${rest.replace(/\p{M}|\p{Cf}/gu, '')}`).length === 3,
    ),
  )
  fc.assert(fc.property(fc.nat(), (digits) => [4, 11].includes(maskPhone(String(digits)).length)))
})
