import { setTimeout as sleep } from 'node:timers/promises'
import { LaunchError } from '../launch-error.js'
import { repositoryRoot } from '../repository.js'
import { lastLines, type SupervisedProcess, superviseProcess } from '../supervised-process.js'

const readyWithinMs = 120_000

export interface ProgramOptions {
  readonly name: string
  /** Its entry, from the repository's root. */
  readonly script: string
  readonly port: number
  /** Its configuration; nothing else of ours but the PATH reaches it. */
  readonly environment: Readonly<Record<string, string>>
  readonly logFile: string
}

export interface RunningProgram {
  readonly name: string
  /** Address without a path. */
  readonly url: string
  readonly logFile: string
  readonly process: SupervisedProcess
}

/**
 * Starts one of our programs as a process of its own, and returns when it says that it is ready.
 * @throws LaunchError when it ends before, with the last line of its log.
 */
export async function startProgram(options: ProgramOptions): Promise<RunningProgram> {
  const { name, script, port, environment, logFile } = options
  const child = superviseProcess({
    command: process.execPath,
    // Five programs on one machine: a small nursery of the heap takes a tenth off the memory of all together.
    args: ['--max-semi-space-size=2', script],
    cwd: repositoryRoot,
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: String(port), ...environment },
    logFile,
  })
  const url = `http://127.0.0.1:${port}`
  const giveUpAt = performance.now() + readyWithinMs
  while (!(await isReady(url))) {
    if (child.hasExited()) throw new LaunchError(`${name} did not start: ${lastLines(logFile, 1)} (log: ${logFile})`)
    if (performance.now() > giveUpAt) {
      await child.stop()
      throw new LaunchError(`${name} was not ready within ${readyWithinMs / 1000} s (log: ${logFile})`)
    }
    await sleep(100)
  }
  return { name, url, logFile, process: child }
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) }).then(
    async (response) => {
      await response.body?.cancel()
      return response.ok
    },
    () => false,
  )
