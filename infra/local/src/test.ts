/**
 * `npm test`: every test against a real MongoDB and a real Kafka, which this program starts and stops. Arguments go
 * to Jest (`npm test -- services/volunteer -t 签单`). Its last line is `N passed, N failed`, and its exit code is 0
 * only when nothing failed.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeFailure } from './launch-error.js'
import { repositoryRoot } from './repository.js'
import { type SupervisedProcess, superviseProcess } from './supervised-process.js'
import { startTestServices } from './test-services.js'
import { totalsLine, totalsOf } from './test-totals.js'

/** A run that takes longer hangs: in a loop, or waiting for something that never comes. It then ends as failed. */
const longestRunMinutes = 45

const report = (line: string): void => void process.stdout.write(`${line}\n`)

let jest: SupervisedProcess | undefined
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // While the services start there is nothing to wait for: their supervisors stop them when we are gone.
  process.once(signal, () => (jest ? void jest.stop() : process.exit(130)))
}

try {
  process.exitCode = await runTests(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n`)
  report(totalsLine({ passed: 0, failed: 1 }))
  process.exitCode = 1
}

async function runTests(jestArguments: readonly string[]): Promise<number> {
  const services = await startTestServices(report)
  const scratch = await mkdtemp(join(tmpdir(), 'onecore-test-results-'))
  const resultsFile = join(scratch, 'results.json')
  try {
    jest = superviseProcess({
      command: process.execPath,
      // forceExit: a handle that a test file forgot is reported, and does not keep the run from ending.
      args: ['node_modules/jest/bin/jest.js', '--forceExit', '--json', '--outputFile', resultsFile, ...jestArguments],
      cwd: repositoryRoot,
      env: {
        ...process.env,
        ...services.environment,
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings`.trim(),
        APOLLO_TELEMETRY_DISABLED: '1',
      },
    })
    const limit = setTimeout(() => {
      report(`The tests have not ended within ${longestRunMinutes} minutes and are stopped.`)
      void jest?.stop()
    }, longestRunMinutes * 60_000)
    const exitCode = await jest.exited
    clearTimeout(limit)
    const totals = totalsOf(await readFile(resultsFile, 'utf8').catch(() => undefined), exitCode)
    await services.stop()
    report(totalsLine(totals))
    return totals.failed === 0 ? 0 : exitCode || 1
  } finally {
    await services.stop()
    await rm(scratch, { recursive: true, force: true })
  }
}
