import type { Workspace } from '../repository/workspaces.js'
import { isTestSource } from '../repository/workspaces.js'
import { importsOf, ownPackage } from './import-statements.js'

const platform = ['kernel', 'store', 'access', 'events', 'subgraph']

/** What the sources of a folder may import of our own packages: everything points one way, down to the kernel. */
const allowed: readonly { readonly folder: RegExp; readonly packages: readonly string[] | 'all' }[] = [
  ...platform.map((name, index) => ({
    folder: new RegExp(`^packages/${name}$`),
    packages: platform.slice(0, index),
  })),
  { folder: /^packages\/testing$/, packages: platform },
  { folder: /^gateway$/, packages: ['kernel', 'access'] },
  { folder: /^services\//, packages: platform },
  { folder: /^infra\//, packages: 'all' },
]

/** Imports of a workspace that point the wrong way. `read` gives the text of a source. */
export function wrongDirections(workspace: Workspace, read: (path: string) => string): string[] {
  const rule = allowed.find(({ folder }) => folder.test(workspace.folder))
  if (rule === undefined) return [`${workspace.folder}: the import directions do not say what it may import`]
  return workspace.sources.flatMap((path) =>
    importsOf(read(path))
      .filter((specifier) => !mayImport(rule.packages, workspace, path, specifier))
      .map((specifier) => `${path} may not import ${specifier}`),
  )
}

function mayImport(packages: readonly string[] | 'all', workspace: Workspace, path: string, specifier: string) {
  if (specifier.startsWith('.')) return staysInside(workspace, path, specifier)
  const name = ownPackage(specifier)
  if (name === undefined) return true
  if (name === '@onecore/testing') return isTestSource(path)
  return packages === 'all' || packages.includes(name.replace('@onecore/', ''))
}

/** A relative import must not climb into another workspace. */
function staysInside({ folder }: Workspace, path: string, specifier: string): boolean {
  const resolved = new URL(specifier, `file:///${path}`).pathname.slice(1)
  return resolved.startsWith(`${folder}/`)
}
