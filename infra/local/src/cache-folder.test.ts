import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { cacheFolder, installOnce } from './cache-folder.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onecore-cache-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the cache lies', () => {
  test('where ONECORE_CACHE says', async () => {
    expect(await cacheFolder({ ONECORE_CACHE: join(folder, 'own') })).toBe(join(folder, 'own'))
  })

  test('in the cache folder of the user otherwise', async () => {
    expect(await cacheFolder({ XDG_CACHE_HOME: folder })).toBe(join(folder, 'onecore'))
  })

  test('and not where it cannot be written: one line says what to do', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    await expect(cacheFolder({ ONECORE_CACHE: join(file, 'below') })).rejects.toThrow(
      `Cannot write to ${join(file, 'below')}: set ONECORE_CACHE to a folder that can be written.`,
    )
  })
})

describe('something is put into the cache', () => {
  const program = () => join(folder, 'program')

  test('once, when two runs do it at the same time', async () => {
    const fill = (words: string) => (into: string) => writeFile(join(into, 'mongod'), words)
    await Promise.all([installOnce(program(), fill('same')), installOnce(program(), fill('same'))])
    expect(readFileSync(join(program(), 'mongod'), 'utf8')).toBe('same')
    expect(readdirSync(folder)).toEqual(['program'])
  })

  test('whole or not at all', async () => {
    const broken = installOnce(program(), async (into) => {
      await writeFile(join(into, 'mongod'), 'half')
      throw new Error('connection lost')
    })
    await expect(broken).rejects.toThrow('connection lost')
    expect(readdirSync(folder)).toEqual([])
  })
})
