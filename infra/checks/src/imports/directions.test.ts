import { describe, expect, test } from '@jest/globals'
import type { Workspace } from '../repository/workspaces.js'
import { wrongDirections } from './directions.js'

const workspace = (folder: string, source: string): Workspace => ({
  folder,
  name: `@onecore/${folder.split('/').at(-1)}`,
  dependencies: [],
  devDependencies: [],
  references: [],
  sources: [`${folder}/src/${source}`],
})

const judge = (folder: string, source: string, specifier: string) =>
  wrongDirections(workspace(folder, source), () => `import { x } from '${specifier}'\n`)

describe('imports point one way', () => {
  test.each([
    ['packages/access', 'a.ts', '@onecore/store/kind'],
    ['services/volunteer', 'orders/a.ts', '@onecore/subgraph/service'],
    ['services/volunteer', 'orders/a.ts', '../teams/team.model.js'],
    ['services/volunteer', 'orders/a.test.ts', '@onecore/testing/callers'],
    ['services/volunteer', 'testing/city.ts', '@onecore/testing/callers'],
    ['gateway', 'a.ts', '@onecore/access/caller'],
    ['infra/demo', 'a.ts', '@onecore/volunteer/service'],
    ['packages/kernel', 'a.ts', 'zod'],
  ])('%s/src/%s may import %s', (folder, source, specifier) => {
    expect(judge(folder, source, specifier)).toEqual([])
  })

  test.each([
    ['packages/store', 'a.ts', '@onecore/access/caller'],
    ['packages/kernel', 'a.ts', '@onecore/store/kind'],
    ['services/volunteer', 'orders/a.ts', '@onecore/procurement/service'],
    ['services/volunteer', 'a.ts', '../../procurement/src/service.js'],
    ['services/volunteer', 'orders/a.ts', '@onecore/testing/callers'],
    ['gateway', 'a.ts', '@onecore/store/kind'],
    ['gateway', 'a.ts', '@onecore/volunteer/service'],
    ['elsewhere', 'a.ts', 'zod'],
  ])('%s/src/%s may not import %s', (folder, source, specifier) => {
    expect(judge(folder, source, specifier)).toHaveLength(1)
  })
})
