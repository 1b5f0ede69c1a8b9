import { join } from 'node:path'
import { repositoryRoot } from '@onecore/local/repository'
import { runCommand } from '@onecore/local/run-command'

const fiveMinutes = 300_000

/** Runs a program of `node_modules/.bin` at the root. Returns what it wrote when it failed, nothing when it succeeded. */
export async function complaintsOf(program: string, ...args: readonly string[]): Promise<string[]> {
  const path = join(repositoryRoot, 'node_modules', '.bin', program)
  const { succeeded, output } = await runCommand(path, args, { cwd: repositoryRoot, timeoutMs: fiveMinutes })
  return succeeded ? [] : output.split('\n').filter((line) => line.trim() !== '')
}
