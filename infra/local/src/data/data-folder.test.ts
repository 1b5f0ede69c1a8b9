import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openDataFolder } from './data-folder.js'
import { keepSecrets } from './secrets.js'

let root = ''
let path = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'onecore-data-'))
  path = join(root, 'city')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const open = (fresh = false) => openDataFolder({ fresh, path })

describe('the data folder', () => {
  test('is made at the first start, and is there at the next', async () => {
    const first = await open()
    writeFileSync(first.at('something'), 'kept')
    await first.close()
    const second = await open()
    expect(readFileSync(second.at('something'), 'utf8')).toBe('kept')
    await second.close()
    expect(readdirSync(path).sort()).toEqual(['something', 'version'])
  })

  test('belongs to one process at a time', async () => {
    const folder = await open()
    await expect(open()).rejects.toThrow(
      `OneCore runs already with the data in ${path} (process ${process.pid}): stop it first.`,
    )
    await folder.close()
    await (await open()).close()
  })

  test.each([
    ['a process that is gone', '999999999'],
    ['a process whose id somebody else has now', `${process.ppid} 1`],
    ['a crash while it was written', ''],
  ])('is taken over from %s', async (_, holder) => {
    await (await open()).close()
    writeFileSync(join(path, 'lock'), holder)
    await (await open()).close()
  })

  test('begins empty with --fresh, but keeps downloaded programs', async () => {
    const first = await open()
    writeFileSync(first.at('mongo'), '')
    writeFileSync(first.at('cache'), '')
    await first.close()
    await (await open(true)).close()
    expect(readdirSync(path).sort()).toEqual(['cache', 'version'])
  })

  test.each(['0\n', ''])('of another version (%j) is refused in one line', async (version) => {
    const first = await open()
    writeFileSync(first.at('mongo'), '')
    writeFileSync(first.at('version'), version)
    await first.close()
    await expect(open()).rejects.toThrow(
      `The data in ${path} are of another version (${version.trim() || 'unknown'}; these programs need 1): start again with --fresh`,
    )
    await (await open(true)).close()
  })

  test('that cannot be written is refused in one line', async () => {
    writeFileSync(path, 'a file')
    await expect(open()).rejects.toThrow(
      `Cannot use ${path}: a file is in the way. Set ONECORE_DATA to a folder that can be written.`,
    )
  })
})

test('keys are made once, and only their owner can read them', async () => {
  const folder = await open()
  const secrets = await keepSecrets(folder)
  const texts = Object.values(secrets).map((file) => readFileSync(file, 'utf8'))
  expect(await keepSecrets(folder)).toEqual(secrets)
  expect(Object.values(secrets).map((file) => readFileSync(file, 'utf8'))).toEqual(texts)
  for (const file of Object.values(secrets)) expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(statSync(folder.at('secrets')).mode & 0o777).toBe(0o700)
  expect(JSON.parse(readFileSync(secrets.internalTokenKeys, 'utf8')).keys[0]).not.toHaveProperty('d')
  await folder.close()
})
