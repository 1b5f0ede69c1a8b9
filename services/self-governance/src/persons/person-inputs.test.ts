import { expect, test } from '@jest/globals'
import { keys } from '../testing/self-governance-city.js'
import { phoneNumber } from './person-inputs.js'
import { createPersonVault } from './person-vault.js'

test.each([
  ['13800000000', '13800000000'],
  ['+86 138-0000-0000', '13800000000'],
  ['１３８０００００００0', '13800000000'],
  ['0477-8588888', '04778588888'],
  ['(010) 8588 8888', '01085888888'],
])('%s is the number %s', (written, number) => {
  expect(phoneNumber.parse(written)).toBe(number)
})

test.each(['', '1380000000', '138000000000', '23800000000', '0477-85888', '13800000000; drop', '1'.repeat(41)])(
  '%s is no number',
  (written) => {
    expect(phoneNumber.safeParse(written).success).toBe(false)
  },
)

test('what writes a wrapped value down does not learn it', () => {
  const vault = createPersonVault(keys)
  const phone = vault.secret('phone', '13800000000')
  expect(phone.value).toBe('13800000000')
  expect(`${JSON.stringify({ phone })}${String(phone)}`).not.toContain('138')
  expect(JSON.stringify(vault.secret('phone', '13800000000'))).toBe(JSON.stringify(phone))
  expect(JSON.stringify(vault.secret('phone', '13800000001'))).not.toBe(JSON.stringify(phone))
})
