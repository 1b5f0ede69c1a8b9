import { expect, test } from '@jest/globals'
import type { Workspace } from '../repository/workspaces.js'
import { wrongDeclarations } from './declarations.js'

const sources: Readonly<Record<string, string>> = {
  'services/a/src/a.ts': `import { x } from '@onecore/kernel/x'\n`,
  'services/a/src/a.test.ts': `import { y } from '@onecore/testing/y'\n`,
}
const sound: Workspace = {
  folder: 'services/a',
  name: '@onecore/a',
  dependencies: ['@onecore/kernel', 'zod'],
  devDependencies: ['@onecore/testing'],
  references: ['kernel'],
  sources: Object.keys(sources),
}
const judge = (more: Partial<Workspace>) => wrongDeclarations({ ...sound, ...more }, (path) => sources[path] ?? '')

test('what is declared is what is imported', () => {
  expect(judge({})).toEqual([])
})

test.each<[string, Partial<Workspace>]>([
  ['lacks the dependency @onecore/kernel', { dependencies: [] }],
  ['names @onecore/store, which it does not import', { dependencies: ['@onecore/kernel', '@onecore/store'] }],
  ['lacks the devDependency @onecore/testing', { devDependencies: [] }],
  ['lacks the reference to kernel', { references: [] }],
  ['refers to store without importing it', { references: ['kernel', 'store'] }],
])('a gap is told: %s', (said, more) => {
  expect(judge(more)).toEqual([expect.stringContaining(said)])
})
