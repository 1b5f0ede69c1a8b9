import { execFile } from 'node:child_process'

export interface CommandResult {
  readonly succeeded: boolean
  /** Everything the command wrote, standard output first. */
  readonly output: string
}

/** Runs a short command to its end. A missing program or a time-out is a failure like any other; it never throws. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: { readonly timeoutMs?: number; readonly cwd?: string } = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    execFile(
      command,
      args,
      { timeout: options.timeoutMs ?? 15_000, cwd: options.cwd, maxBuffer: 16 * 1024 * 1024 },
      (error, stdout, stderr) => {
        const output = `${stdout}${stderr}`.trim()
        resolve({ succeeded: error === null, output: output || (error?.message ?? '') })
      },
    )
  })
}

/** The line of a command's output that best says why it failed: the first that speaks of an error, else the last. */
export function reasonIn(output: string): string {
  const lines = output.split('\n').map((line) => line.trim())
  const line = lines.find((candidate) => /error|exception/i.test(candidate)) ?? lines.findLast((candidate) => candidate)
  return (line ?? 'no output').slice(0, 300)
}
