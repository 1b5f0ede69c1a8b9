import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { repositoryRoot } from '@onecore/local/repository'
import { readText, repositoryFiles } from './files.js'

/** A file that a program writes from the code, committed so that it can be read and compared. */
export interface GeneratedFile {
  /** Path from the repository's root. */
  readonly path: string
  readonly content: string
}

/** A set of generated files; what lies under `owns` (git patterns) and is not among them is left over. */
export interface Generation {
  readonly owns: readonly string[]
  readonly files: () => Promise<readonly GeneratedFile[]>
}

/** Files that differ from what would be generated now, are missing, or are left over. */
export async function outdated(generation: Generation): Promise<string[]> {
  const files = await generation.files()
  const leftOver = await leftOvers(generation, files)
  return [
    ...files.filter(isMissing).map(({ path }) => `${path} is missing`),
    ...files
      .filter((file) => !isMissing(file) && readText(file.path) !== file.content)
      .map(({ path }) => `${path} is out of date`),
    ...leftOver.map((path) => `${path} is left over: nothing generates it any more`),
  ]
}

/** Writes the files, removes left-overs, and returns the paths that changed. */
export async function generate(generation: Generation): Promise<string[]> {
  const files = await generation.files()
  const changed = files.filter((file) => isMissing(file) || readText(file.path) !== file.content)
  for (const { path, content } of changed) {
    const target = join(repositoryRoot, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
  }
  const leftOver = await leftOvers(generation, files)
  for (const path of leftOver) await rm(join(repositoryRoot, path))
  return [...changed.map(({ path }) => path), ...leftOver]
}

const isMissing = ({ path }: GeneratedFile): boolean => !existsSync(join(repositoryRoot, path))

async function leftOvers({ owns }: Generation, files: readonly GeneratedFile[]): Promise<string[]> {
  const generated = new Set(files.map(({ path }) => path))
  return (await repositoryFiles(...owns)).filter((path) => !generated.has(path))
}
