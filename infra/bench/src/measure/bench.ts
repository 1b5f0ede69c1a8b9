import { describeFailure } from '@onecore/local/launch-error'
import { print } from './print.js'

/** Servers that a benchmark works on, and how to stop those that were started for it. */
export interface BenchServers<Environment> {
  readonly environment: Environment
  stop(): Promise<void>
}

/**
 * Runs a benchmark on servers of its own, which stop with it, in whatever way it ends. What takes longer than
 * `withinMinutes` measures nothing any more, and is given up.
 */
export async function runBench<Environment>(
  withinMinutes: number,
  startServers: (report: (line: string) => void) => Promise<BenchServers<Environment>>,
  measure: (environment: Environment) => Promise<void>,
): Promise<void> {
  const limit = setTimeout(() => giveUp(`not done within ${withinMinutes} minutes`), withinMinutes * 60_000)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => giveUp(signal))
  let servers: BenchServers<Environment> | undefined
  try {
    servers = await startServers(print)
    await measure(servers.environment)
  } catch (error) {
    process.stderr.write(`${describeFailure(error)}\n`)
    process.exitCode = 1
  } finally {
    clearTimeout(limit)
    await servers?.stop()
  }
}

/** The supervisors of what was started end it as soon as this process is gone. */
function giveUp(reason: string): void {
  process.stderr.write(`Stopped: ${reason}\n`)
  process.exit(130)
}
