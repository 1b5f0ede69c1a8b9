import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LaunchError } from '../launch-error.js'
import { repositoryRoot } from '../repository.js'
import { lockFolder } from './folder-lock.js'

/** Raised whenever stored data change in a way that the programs do not bring up to date themselves. */
const dataVersion = '1'

/** What belongs to no city: programs that were downloaded, and the lock itself. */
const keptByFresh = ['cache', 'lock']

/** Everything a local city keeps: databases, events, secrets, logs. This process alone uses it until it is closed. */
export interface DataFolder {
  readonly path: string
  /** The path of something inside. */
  at(...names: string[]): string
  close(): Promise<void>
}

/** `.onecore/` in the repository, or `ONECORE_DATA`. */
export const dataFolderPath = (env: NodeJS.ProcessEnv = process.env): string =>
  env.ONECORE_DATA || join(repositoryRoot, '.onecore')

/**
 * Opens the data folder, made when it does not exist; with `fresh` it begins empty.
 * @throws LaunchError when it cannot be written, is in use, or was written by another version of the programs.
 */
export async function openDataFolder(options: {
  readonly fresh: boolean
  readonly path?: string
}): Promise<DataFolder> {
  const { fresh, path = dataFolderPath() } = options
  try {
    await mkdir(path, { recursive: true })
    const unlock = await lockFolder(path)
    try {
      if (fresh) await clear(path)
      await claimVersion(path)
    } catch (error) {
      await unlock()
      throw error
    }
    return { path, at: (...names) => join(path, ...names), close: unlock }
  } catch (error) {
    throw asLaunchError(error, path)
  }
}

async function clear(path: string): Promise<void> {
  for (const name of await readdir(path)) {
    if (!keptByFresh.includes(name)) await rm(join(path, name), { recursive: true, force: true })
  }
}

/** Data without a version are from before there was one: of another version too. */
async function claimVersion(path: string): Promise<void> {
  const file = join(path, 'version')
  const found = (await readFile(file, 'utf8').catch(() => '')).trim()
  if (found === dataVersion) return
  const isEmpty = (await readdir(path)).every((name) => keptByFresh.includes(name))
  if (!isEmpty) {
    throw new LaunchError(
      `The data in ${path} are of another version (${found || 'unknown'}; these programs need ${dataVersion}): start again with --fresh to drop them, or run the version that wrote them.`,
    )
  }
  await writeFile(file, `${dataVersion}\n`)
}

const diskTrouble: Readonly<Record<string, string>> = {
  EACCES: 'it must not be written',
  EPERM: 'it must not be written',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a file is in the way',
  EEXIST: 'a file is in the way',
}

function asLaunchError(error: unknown, path: string): unknown {
  const trouble = diskTrouble[(error as NodeJS.ErrnoException).code ?? '']
  return trouble === undefined
    ? error
    : new LaunchError(`Cannot use ${path}: ${trouble}. Set ONECORE_DATA to a folder that can be written.`)
}
