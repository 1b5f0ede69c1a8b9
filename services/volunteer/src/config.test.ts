import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import {
  type CertificateKeysFile,
  generateCertificateKeys,
  rotateCertificateKeys,
} from './certificates/certificate-keys.js'
import { readCertificateKeys } from './config.js'

const folder = mkdtempSync(join(tmpdir(), 'certificate-keys-'))
afterAll(() => rmSync(folder, { recursive: true }))

const CERTIFICATE_KEYS = join(folder, 'keys.json')
const readFrom = (content: string) => {
  writeFileSync(CERTIFICATE_KEYS, content)
  return readCertificateKeys({ CERTIFICATE_KEYS })
}
const readKeys = (file: CertificateKeysFile) => readFrom(JSON.stringify(file))

describe('the keys of certificates', () => {
  test('come from the file that CERTIFICATE_KEYS names', () => {
    const file = generateCertificateKeys()
    expect(readKeys(file).current).toBe(file.current)
  })

  test('are rotated: a new one signs, of the old ones the public halves stay', () => {
    const first = generateCertificateKeys()
    const second = rotateCertificateKeys(first)
    expect(second.current).not.toBe(first.current)
    expect(second.keys.map(({ kid, d }) => [kid, d !== undefined])).toEqual([
      [second.current, true],
      [first.current, false],
    ])
    expect([...readKeys(second).verifying.keys()]).toEqual([second.current, first.current])
    // As it says: what no longer signs may be there as a public half, what signs may not.
    expect(() => readKeys({ ...second, current: first.current })).toThrow('the private half of the current key')
  })

  const { keys } = generateCertificateKeys()
  const other = generateCertificateKeys()
  test.each([
    ['no setting', () => readCertificateKeys({}), 'set CERTIFICATE_KEYS to the path'],
    ['no file', () => readCertificateKeys({ CERTIFICATE_KEYS: join(folder, 'none') }), 'cannot be read'],
    ['no JSON', () => readFrom('secret-key'), 'is not JSON'],
    ['an unknown current key', () => readKeys({ current: 'none', keys }), 'private half of the current key is missing'],
    ['one id twice', () => readKeys({ ...other, keys: [...other.keys, ...other.keys] }), 'two keys have one id'],
    [
      'halves of two keys',
      () => readKeys({ ...other, keys: other.keys.map((key) => ({ ...key, x: keys[0]?.x ?? '' })) }),
      'a private and a public half are not of one key',
    ],
  ])('%s is said in one line that quotes nothing', (_, read, message) => {
    expect(read).toThrow(message)
    expect(read).not.toThrow(/secret-key|\n/)
    for (const { d = 'none' } of other.keys) expect(read).not.toThrow(d)
  })
})
