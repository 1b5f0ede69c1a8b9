/**
 * `npm run check`: what CI runs first. One line for each check with its time, and how to mend what fails. The last line
 * is `N passed, N failed`; the exit code is 0 only when nothing failed.
 */
import { allChecks } from './all-checks.js'
import { runChecks } from './run-checks.js'

const print = (line: string): void => void process.stdout.write(`${line}\n`)

const { passed, failed } = await runChecks(allChecks, print)
print(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
