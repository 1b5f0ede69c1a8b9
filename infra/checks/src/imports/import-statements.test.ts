import { expect, test } from '@jest/globals'
import { importsOf, ownPackage } from './import-statements.js'

test('every way to import is seen, once', () => {
  const source = `import { readFile } from 'node:fs'
import type { Caller } from '@onecore/access/caller'
import {
  anonymous,
  type Locale,
} from '@onecore/access/caller'
import './side-effect.js'
export { lifecycle } from '@onecore/kernel/lifecycle'
const late = await import('./late.js')
`
  expect(importsOf(source)).toEqual([
    'node:fs',
    '@onecore/access/caller',
    './side-effect.js',
    '@onecore/kernel/lifecycle',
    './late.js',
  ])
})

test('text that only looks like an import is not one', () => {
  expect(importsOf(`const hint = "import x from 'y'"\n// taken from 'somewhere'\nexport const a = 'b'\n`)).toEqual([])
})

test('a package of this repository is known by its scope', () => {
  expect(ownPackage('@onecore/kernel/type-id')).toBe('@onecore/kernel')
  expect(ownPackage('./type-id.js')).toBeUndefined()
})
