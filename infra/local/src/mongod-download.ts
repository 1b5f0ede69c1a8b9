import { DryMongoBinary, MongoBinary } from 'mongodb-memory-server-core'

/** The release that this version of `mongodb-memory-server` is made for. */
const version = '8.2.6'

/** How long the site may take to answer at all; without this check an offline start would wait for retries. */
const answerWithinMs = 4_000

/** Environment variables by which a site sends downloads through a proxy, as `mongodb-memory-server` reads them. */
const proxies = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY', 'npm_config_https_proxy', 'npm_config_proxy']

/** The downloaded program, when an earlier run has put it into the cache. */
export const findDownloadedMongod = (cache: string): Promise<string | undefined> =>
  DryMongoBinary.locateBinary({ version, downloadDir: cache })

/**
 * MongoDB's own download (about 80 MB); the library writes its progress.
 * @returns the program's path
 * @throws Error saying why there is none, within seconds when the machine is offline.
 */
export async function downloadMongod(
  cache: string,
  report: (line: string) => void,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const site = env.MONGOMS_DOWNLOAD_MIRROR ?? 'https://fastdl.mongodb.org'
  if (!proxies.some((name) => env[name])) await assertAnswers(site)
  report(`Getting MongoDB ${version} from ${site} (about 80 MB)`)
  // The library checks certificates only when npm's setting says so; what it fetches is run, so they are checked.
  process.env.npm_config_strict_ssl ??= 'true'
  process.env.MONGOMS_MAX_RETRIES ??= '1'
  return MongoBinary.getPath({ version, downloadDir: cache })
}

async function assertAnswers(site: string): Promise<void> {
  try {
    await fetch(site, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(answerWithinMs) })
  } catch {
    throw new Error(`${site} cannot be reached`)
  }
}
