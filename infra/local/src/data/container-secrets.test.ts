import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { readCertificateKeys } from '@onecore/volunteer/config'
import { repositoryRoot } from '../repository.js'

// The job that makes the secrets of an installation in containers, on a folder instead of its volumes.
let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'onecore-secrets-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const job = join(repositoryRoot, 'infra/docker/secrets.mjs')
const start = () => {
  const { status, stderr } = spawnSync(process.execPath, [job, root], { encoding: 'utf8' })
  return { status, stderr }
}
const at = (name: string): string => join(root, name)
const read = (name: string): string => readFileSync(at(name), 'utf8')
const kept = ['volunteer/certificate-keys.json', 'self-governance/field-keys.json', 'mongodb/root-password']

test('secrets are made on the first start, as the programs read them, and kept on the next', () => {
  expect(start()).toEqual({ status: 0, stderr: '' })
  expect(readCertificateKeys({ CERTIFICATE_KEYS: at('volunteer/certificate-keys.json') }).verifying.size).toBe(1)
  const made = kept.map(read)
  expect(start().status).toBe(0)
  expect(kept.map(read)).toEqual(made)
})

test.each(kept)('%s is never made a second time: its loss is said', (name) => {
  start()
  rmSync(at(name))
  const { status, stderr } = start()
  expect(status).toBe(1)
  expect(stderr).toContain(`${name}: missing; restore it from the backup`)
  expect(existsSync(at(name))).toBe(false)
})

test('an installation that is older than certificates gets their keys at its next start', () => {
  start()
  rmSync(at('volunteer/certificate-keys.json'))
  rmSync(at('mongodb/certificate-keys-made'))
  expect(start().status).toBe(0)
  expect(existsSync(at('volunteer/certificate-keys.json'))).toBe(true)
})
