import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { generateFieldKeys } from '@onecore/access/field-keys'
import { publishers } from '@onecore/events/contract'
import { readDemoConfig } from './config.js'

const folder = mkdtempSync(join(tmpdir(), 'demo-secrets-'))
afterAll(() => rmSync(folder, { recursive: true }))

function writeSecrets(fieldKeys: string): void {
  for (const service of publishers) {
    mkdirSync(join(folder, service), { recursive: true })
    writeFileSync(join(folder, service, 'mongodb-uri'), `mongodb://${service}@mongodb/\n`)
  }
  writeFileSync(join(folder, 'self-governance', 'field-keys.json'), fieldKeys)
}

test('each service has its own address, and the person registry its keys', () => {
  writeSecrets(JSON.stringify(generateFieldKeys('first')))
  const config = readDemoConfig({ SECRETS_DIR: folder })
  expect(config.mongodbUri.volunteer).toBe('mongodb://volunteer@mongodb/')
  expect(config.fieldKeys.current).toBe('first')
})

test('what is missing is named in one line', () => {
  expect(() => readDemoConfig({})).toThrow('Configuration of the demo city: SECRETS_DIR')
  expect(() => readDemoConfig({ SECRETS_DIR: join(folder, 'nowhere') })).toThrow('mongodb-uri cannot be read')
})

test('keys that cannot be used are never quoted', () => {
  writeSecrets('{"current": "secret-looking')
  expect(() => readDemoConfig({ SECRETS_DIR: folder })).toThrow(
    'Configuration of the demo city: self-governance/field-keys.json holds no keys',
  )
})
