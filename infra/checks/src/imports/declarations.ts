import { isTestSource, type Workspace } from '../repository/workspaces.js'
import { importsOf, ownPackage } from './import-statements.js'

/**
 * Where a workspace's package.json or tsconfig.json says something else than its sources import, of our own packages.
 * Turbo builds in the order of the one, `tsc -b` in the order of the other: a gap in either breaks a clean build.
 */
export function wrongDeclarations(workspace: Workspace, read: (path: string) => string): string[] {
  const { folder, dependencies, devDependencies, references } = workspace
  const used = ownImports(workspace, read, (path) => !isTestSource(path))
  const usedByTests = ownImports(workspace, read, isTestSource)
  const own = (names: readonly string[]) => names.filter((name) => ownPackage(name) === name)
  // What @onecore/testing is built from uses it in tests without naming it: Turbo refuses a circle.
  const below = folder.startsWith('packages/') ? ['@onecore/testing'] : []
  const declaredForTests = [...dependencies, ...devDependencies, ...below]
  return [
    ...missing(used, dependencies, (name) => `${folder}/package.json lacks the dependency ${name}`),
    ...missing(own(dependencies), used, (name) => `${folder}/package.json names ${name}, which it does not import`),
    ...missing(usedByTests, declaredForTests, (name) => `${folder}/package.json lacks the devDependency ${name}`),
    ...missing(
      own(devDependencies),
      usedByTests,
      (name) => `${folder}/package.json names ${name}, which its tests do not import`,
    ),
    ...missing(used.map(shortName), references, (name) => `${folder}/tsconfig.json lacks the reference to ${name}`),
    ...missing(
      references,
      used.map(shortName),
      (name) => `${folder}/tsconfig.json refers to ${name} without importing it`,
    ),
  ]
}

function ownImports(workspace: Workspace, read: (path: string) => string, which: (path: string) => boolean): string[] {
  const specifiers = workspace.sources.filter(which).flatMap((path) => importsOf(read(path)))
  const names = specifiers.flatMap((specifier) => ownPackage(specifier) ?? [])
  return [...new Set(names)].filter((name) => name !== workspace.name)
}

const missing = (wanted: readonly string[], there: readonly string[], say: (name: string) => string): string[] =>
  wanted.filter((name) => !there.includes(name)).map(say)

const shortName = (name: string): string => name.replace('@onecore/', '')
