import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readServiceConfig } from './config.js'

const folder = mkdtempSync(join(tmpdir(), 'onecore-config-'))
const keys = join(folder, 'keys.json')
writeFileSync(keys, '{"keys":[]}')
const enough = { MONGODB_URI: 'mongodb://db', KAFKA_BROKERS: 'a:9092, b:9092', INTERNAL_TOKEN_KEYS: keys }

test('a service takes its port, its database and its brokers from the environment', () => {
  expect(readServiceConfig('volunteer', 4002, enough)).toMatchObject({
    port: 4002,
    database: 'onecore-volunteer',
    kafkaBrokers: ['a:9092', 'b:9092'],
    tokenKeys: { keys: [] },
  })
})

test('the address of the database may stand in a file, as secrets do', () => {
  const file = join(folder, 'uri')
  writeFileSync(file, 'mongodb://secret\n')
  const { MONGODB_URI: _, ...others } = enough
  expect(readServiceConfig('volunteer', 4002, { ...others, MONGODB_URI_FILE: file }).mongodbUri).toBe(
    'mongodb://secret',
  )
  expect(() => readServiceConfig('volunteer', 4002, others)).toThrow('set MONGODB_URI or MONGODB_URI_FILE')
})

test('what is missing or wrong is named in one line', () => {
  expect(() => readServiceConfig('volunteer', 4002, { PORT: '70000' })).toThrow(
    /^Configuration of volunteer: .*PORT.*KAFKA_BROKERS.*INTERNAL_TOKEN_KEYS/,
  )
})
