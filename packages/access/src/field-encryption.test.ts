import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createBlindIndex } from './blind-index.js'
import { createFieldCipher } from './field-encryption.js'
import { fieldKeys, generateFieldKeys } from './field-keys.js'

const old = generateFieldKeys('2025')
const next = generateFieldKeys('2026')
const rotated = { ...next, encryption: { ...old.encryption, ...next.encryption } }
const before = createFieldCipher(fieldKeys.parse(old))
const after = createFieldCipher(fieldKeys.parse(rotated))
const name = { recordId: 'person_1', field: 'name' }

describe('an encrypted field', () => {
  test('is read where it belongs, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (value, recordId, field) => {
        expect(before.decrypt(before.encrypt(value, { recordId, field }), { recordId, field })).toBe(value)
      }),
    )
  })

  test('looks different each time, and shows neither value nor place', () => {
    const [one, other] = [before.encrypt('王小明', name), before.encrypt('王小明', name)]
    expect(one).not.toBe(other)
    expect(one).toMatch(/^v1\.2025\.[\w-]{16}\.[\w-]{22}\.[\w-]{12}$/)
  })

  test('cannot be read in another record or field', () => {
    const sealed = before.encrypt('王小明', name)
    for (const place of [
      { ...name, recordId: 'person_2' },
      { ...name, field: 'phone' },
      { recordId: 'person_1","name', field: '' },
    ]) {
      expect(() => before.decrypt(sealed, place)).toThrow(expect.objectContaining({ reason: 'ALTERED' }))
    }
  })

  test('cannot be read after any change', () => {
    const sealed = before.encrypt('王小明', name)
    fc.assert(
      fc.property(fc.integer({ min: 8, max: sealed.length - 2 }), fc.constantFrom(...'Aw_-'), (index, character) => {
        fc.pre(sealed[index] !== character && sealed[index] !== '.')
        const changed = sealed.slice(0, index) + character + sealed.slice(index + 1)
        // The last character of a part may hold bits that belong to no byte; a change there changes nothing.
        fc.pre(sealed[index + 1] !== '.')
        expect(() => before.decrypt(changed, name)).toThrow(expect.objectContaining({ name: 'UnreadableField' }))
      }),
    )
  })

  test.each(['', 'v1', '王小明', 'v2.2025.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA.AA', 'v1.2025.AAAA.AAAA.AA'])(
    'is not %p',
    (text) => expect(() => before.decrypt(text, name)).toThrow(expect.objectContaining({ reason: 'MALFORMED' })),
  )

  test('tells in its error where it lies, and nothing of what it says', () => {
    expect(() => before.decrypt('王小明', name)).toThrow('name of person_1 cannot be decrypted: MALFORMED')
  })
})

describe('changing the key', () => {
  test('old values stay readable and are marked for the new key', () => {
    const sealed = before.encrypt('王小明', name)
    expect(after.decrypt(sealed, name)).toBe('王小明')
    expect([before.needsRotation(sealed), after.needsRotation(sealed)]).toEqual([false, true])
    expect(after.needsRotation(after.encrypt('王小明', name))).toBe(false)
  })

  test('a value under a key that is gone says so', () => {
    const sealed = after.encrypt('王小明', name)
    expect(() => before.decrypt(sealed, name)).toThrow(expect.objectContaining({ reason: 'UNKNOWN_KEY' }))
  })

  test.each([
    ['without the current key', { ...old, current: '2026' }],
    ['with a key that is too short', { ...old, encryption: { 2025: 'AAAA' } }],
    [
      'with a key id that could not be told from the rest',
      { ...old, encryption: { ...old.encryption, 'a.b': old.blindIndex } },
    ],
    ['without the key of the blind index', { ...old, blindIndex: '' }],
  ])('a ring %s is refused', (_, ring) => expect(fieldKeys.safeParse(ring).success).toBe(false))
})

describe('a blind index', () => {
  const index = createBlindIndex(fieldKeys.parse(old))

  test('finds a value however it is written', () => {
    expect(index('phone', '138 0000-0000')).toBe(index('phone', '１３８００００００００'))
    expect(index('residentId', '11010519491231002x')).toBe(index('residentId', '11010519491231002X'))
  })

  test('is the same only for the same field, value and key', () => {
    const found = index('phone', '13800000000')
    expect(index('phone', '13800000001')).not.toBe(found)
    expect(index('otherPhone', '13800000000')).not.toBe(found)
    expect(createBlindIndex(fieldKeys.parse(next))('phone', '13800000000')).not.toBe(found)
  })
})
