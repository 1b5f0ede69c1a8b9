import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { findMongod } from './mongod-binary.js'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onecore-mongod-binary-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const quiet = (): void => undefined

function programSaying(version: string): string {
  const path = join(folder, `mongod-${version}`)
  writeFileSync(path, `#!/bin/sh\necho 'db version v${version}'\n`)
  chmodSync(path, 0o755)
  return path
}

test('MONGOD_BIN is used before anything else', async () => {
  const path = programSaying('7.0.2')
  expect(await findMongod(quiet, { ...process.env, MONGOD_BIN: path })).toEqual({ path, version: '7.0.2' })
})

test('MONGOD_BIN that does not run is refused by name, not passed over', async () => {
  const path = join(folder, 'nothing-here')
  await expect(findMongod(quiet, { ...process.env, MONGOD_BIN: path })).rejects.toThrow(
    `MONGOD_BIN is ${path}, which does not run: set it to a mongod program.`,
  )
})

test('MONGOD_BIN of an older release is refused', async () => {
  await expect(findMongod(quiet, { ...process.env, MONGOD_BIN: programSaying('5.0.31') })).rejects.toThrow(
    'MONGOD_BIN is MongoDB 5.0.31: version 6 or newer is needed.',
  )
})
