import { access, constants, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { LaunchError } from './launch-error.js'
import { repositoryRoot } from './repository.js'

/**
 * Where downloaded programs are kept. Outside the repository, so that several clones and `git clean` share one copy;
 * inside it (`.onecore/cache`, not committed) only when the home folder cannot be written, as in some containers.
 */
export async function cacheFolder(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const shared = join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'onecore')
  const candidates = env.ONECORE_CACHE ? [env.ONECORE_CACHE] : [shared, join(repositoryRoot, '.onecore', 'cache')]
  for (const folder of candidates) {
    if (await isWritable(folder)) return folder
  }
  throw new LaunchError(
    `Cannot write to ${candidates.join(' or ')}: set ONECORE_CACHE to a folder that can be written.`,
  )
}

/**
 * Puts something into the cache whole or not at all: `fill` works in a folder of its own, which then takes its place
 * in one step. When two runs do it at once, the first to finish wins and both use its result.
 */
export async function installOnce(target: string, fill: (folder: string) => Promise<void>): Promise<void> {
  if (await exists(target)) return
  await mkdir(dirname(target), { recursive: true })
  const folder = await mkdtemp(`${target}.partial-`)
  try {
    await fill(folder)
    await rename(folder, target).catch(async (error) => {
      if (!(await exists(target))) throw error
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

async function isWritable(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
