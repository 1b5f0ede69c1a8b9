import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { mongo } from 'mongoose'
import { freePort, isPortFree } from './free-port.js'
import { LaunchError } from './launch-error.js'
import { lastLines, type SupervisedProcess, superviseProcess } from './supervised-process.js'

const replicaSet = 'rs0'

/** Two minutes: a data folder left by a crash is repaired before the server answers. */
const readyWithinMs = 120_000

export interface MongodOptions {
  /** The server's program, as `findMongod` gives it. */
  readonly program: string
  /** Made when it does not exist; data found in it are kept. */
  readonly dataFolder: string
  /** A free one when not given. */
  readonly port?: number
  readonly cacheSizeGb?: number
  /** Folder to delete once the server has stopped: for data that nobody needs afterwards. */
  readonly removeAfter?: string
}

export interface RunningMongod {
  /** Connection string without a database. */
  readonly uri: string
  readonly port: number
  readonly server: SupervisedProcess
}

/**
 * Starts MongoDB as a replica set of one (transactions and change streams need a replica set) on the loopback
 * address, and returns when it takes writes. It stops when this process ends, in whatever way.
 * @throws LaunchError when it does not start, with the reason from its log.
 */
export async function startMongod(options: MongodOptions): Promise<RunningMongod> {
  const { program, dataFolder, port = await freePort(), cacheSizeGb = 0.25, removeAfter } = options
  // Checked first: our probe would else find the other program's MongoDB ready and take it for ours.
  if (!(await isPortFree(port)))
    throw new LaunchError(`MongoDB did not start: port ${port} is taken by another program.`)
  await mkdir(dataFolder, { recursive: true })
  const logFile = join(dirname(dataFolder), 'mongod.log')
  const server = superviseProcess({
    command: program,
    args: [
      ...['--dbpath', dataFolder, '--port', String(port), '--bind_ip', '127.0.0.1', '--replSet', replicaSet],
      ...['--wiredTigerCacheSizeGB', String(cacheSizeGb), '--oplogSize', '256', '--nounixsocket', '--quiet'],
      ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
      // A replica set's primary waits 15 s for others to take over before it stops; here there are no others.
      ...['--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100'],
    ],
    logFile,
    removeAfter,
  })
  try {
    await becomePrimary(port, server)
  } catch (error) {
    const reason = whyNot(logFile) ?? (error instanceof Error ? error.message : String(error))
    await server.stop()
    throw new LaunchError(`MongoDB did not start: ${reason}${removeAfter ? '' : ` (log: ${logFile})`}`)
  }
  return { uri: `mongodb://127.0.0.1:${port}/?replicaSet=${replicaSet}`, port, server }
}

/** Waits for the server, makes it a replica set of itself at this port, and waits until it is the primary. */
async function becomePrimary(port: number, server: SupervisedProcess): Promise<void> {
  const deadline = Date.now() + readyWithinMs
  while (Date.now() < deadline) {
    if (server.hasExited()) throw new Error(`it ended with code ${await server.exited}`)
    // A client whose first connection failed stays closed, so each attempt has its own.
    const client = new mongo.MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
      serverSelectionTimeoutMS: 500,
    })
    try {
      const admin = client.db('admin')
      if ((await admin.command({ hello: 1 })).isWritablePrimary) return
      await configure(admin, port)
    } catch (error) {
      if (!isPassing(error)) throw error
    } finally {
      await client.close()
    }
    await sleep(50)
  }
  throw new Error(`it was not ready within ${readyWithinMs / 1000} s`)
}

/** A new data folder gets its replica set; an old one, moved to another port, gets its own address put right. */
async function configure(admin: mongo.Db, port: number): Promise<void> {
  const members = [{ _id: 0, host: `127.0.0.1:${port}` }]
  try {
    const { config } = await admin.command({ replSetGetConfig: 1 })
    if (config.members[0]?.host === members[0]?.host) return
    await admin.command({ replSetReconfig: { ...config, members, version: config.version + 1 }, force: true })
  } catch (error) {
    if (!(error instanceof mongo.MongoServerError) || error.codeName !== 'NotYetInitialized') throw error
    await admin.command({ replSetInitiate: { _id: replicaSet, members } })
  }
}

/** True for what is normal while a server comes up: it does not listen yet, or is between two states. */
const isPassing = (error: unknown): boolean =>
  error instanceof mongo.MongoNetworkError ||
  error instanceof mongo.MongoServerSelectionError ||
  (error instanceof mongo.MongoServerError &&
    ['NotYetInitialized', 'InterruptedDueToReplStateChange', 'NotWritablePrimary', 'NodeNotFound'].includes(
      error.codeName ?? '',
    ))

/** The reason in the server's own log (one JSON object a line) in words of somebody who only wants it to start. */
function whyNot(logFile: string): string | undefined {
  const log = lastLines(logFile, 60)
    .split('\n')
    .filter((line) => /"s":"[EF]"/.test(line))
    .join('\n')
  if (/UPGRADE PROBLEM|featureCompatibilityVersion|Wrong mongod version/i.test(log)) {
    return 'its data were written by another version of MongoDB; start again with --fresh to drop them'
  }
  if (/Unable to create\/open the lock file|Unable to acquire security key|DBPathInUse/i.test(log)) {
    return 'its data folder is in use by another one, or cannot be written'
  }
  if (/No space left on device/i.test(log)) return 'the disk is full'
  return undefined
}
