import { setTimeout as pause } from 'node:timers/promises'
import type { Connection } from 'mongoose'
import type { Logger } from 'pino'
import { Lease } from './lease.js'

export interface BackgroundWork {
  /** Names the work in the log and its lease. */
  readonly name: string
  readonly everyMs: number
  /** Does what there is to do. It should look at the signal between batches, and is called again after a while. */
  readonly pass: (stopping: AbortSignal) => Promise<void>
}

export interface RunningWork {
  /** Waits for the pass under way and gives the lease back. */
  stop(): Promise<void>
}

/** Longest pause while passes fail, for example because the database does not answer. */
const longestPauseMs = 30_000

/** Repeats work in the background, by one replica of the service at a time; after a failure it waits longer. */
export function startBackgroundWork(connection: Connection, logger: Logger, work: BackgroundWork): RunningWork {
  const lease = new Lease(connection, work.name)
  const stopping = new AbortController()

  async function run(): Promise<void> {
    for (let failures = 0; !stopping.signal.aborted; ) {
      try {
        if ((await lease.acquire()) !== undefined) await work.pass(stopping.signal)
        failures = 0
      } catch (error) {
        failures += 1
        logger.warn({ err: error, work: work.name }, 'background work failed; it will be tried again')
      }
      const wait = Math.min(work.everyMs * 2 ** failures, longestPauseMs)
      await pause(wait, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined)
    }
  }

  const running = run()
  return {
    async stop() {
      stopping.abort()
      await running
      await lease.release().catch(() => undefined)
    },
  }
}
