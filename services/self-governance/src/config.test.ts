import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { generateFieldKeys } from '@onecore/access/field-keys'
import { readFieldKeys } from './config.js'

const folder = mkdtempSync(join(tmpdir(), 'field-keys-'))
afterAll(() => rmSync(folder, { recursive: true }))

const FIELD_KEYS = join(folder, 'keys.json')
const readFrom = (content: string) => {
  writeFileSync(FIELD_KEYS, content)
  return readFieldKeys({ FIELD_KEYS })
}

test('keys come from the file that FIELD_KEYS names', () => {
  expect(readFrom(JSON.stringify(generateFieldKeys('2026'))).current).toBe('2026')
})

test.each([
  ['no setting', () => readFieldKeys({}), 'set FIELD_KEYS to the path'],
  ['no file', () => readFieldKeys({ FIELD_KEYS: join(folder, 'none') }), 'cannot be read'],
  ['no JSON', () => readFrom('secret-key'), 'is not JSON'],
  ['a short key', () => readFrom('{"current":"a","encryption":{"a":"c2VjcmV0"},"blindIndex":"c2VjcmV0"}'), '32 bytes'],
])('%s is said in one line that quotes nothing', (_, read, message) => {
  expect(read).toThrow(message)
  expect(read).not.toThrow(/secret-key|c2VjcmV0|\n/)
})
