import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'

export interface SupervisedOptions {
  readonly command: string
  readonly args: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
  /** File that takes the program's output, emptied first; without one the output goes where ours goes. */
  readonly logFile?: string
  /** Seconds between asking the program to stop (SIGTERM) and ending it (SIGKILL). */
  readonly graceSeconds?: number
  /** Folder to delete once the program has ended, however that came about. */
  readonly removeAfter?: string
}

export interface SupervisedProcess {
  /** Id of the process group of the program and all it started, for a signal to the whole of it: `kill(-group, …)`. */
  readonly group: number | undefined
  /** The program's exit code once it has ended; 128 + n when signal n ended it. Never rejects. */
  readonly exited: Promise<number>
  hasExited(): boolean
  /** Asks the program to stop and waits until it has. Safe to call again, and after it has ended by itself. */
  stop(): Promise<void>
}

/**
 * The shell between us and the program. Its standard input is a pipe whose other end only we hold; the kernel closes
 * that end when we are gone, by whatever way: exit, crash, SIGKILL. `read` then returns and the program is stopped.
 * stop() closes it on purpose, so that there is one way to end, and it is used every day.
 *
 * Arguments: seconds of grace, folder to remove or empty, the command. Background jobs of a shell lose their standard
 * input, hence descriptor 3. `kill … 0` reaches the whole process group, so also what the program has started (the
 * workers of a test run, say); the shell itself ignores SIGTERM.
 */
const supervisor = `
grace=$1 folder=$2; shift 2
exec 3<&0
"$@" </dev/null 3<&- & program=$!
trap '' TERM
{
  read -r _ <&3
  kill -TERM 0
  while [ $grace -gt 0 ] && kill -0 $program; do sleep 1; grace=$((grace - 1)); done
  kill -KILL $program
} >/dev/null 2>&1 & watch=$!
wait $program; code=$?
kill -KILL $watch
kill -TERM 0
[ -z "$folder" ] || rm -rf "$folder"
exit $code
`

/**
 * Starts a program that never outlives this process. It runs in a session of its own, so that Ctrl-C reaches only us
 * and we decide in which order things stop.
 */
export function superviseProcess(options: SupervisedOptions): SupervisedProcess {
  const { command, args, env = process.env, cwd, logFile, graceSeconds = 20, removeAfter = '' } = options
  const output = logFile === undefined ? 'inherit' : openSync(logFile, 'w')
  const child = spawn(
    '/bin/sh',
    ['-c', supervisor, 'supervisor', String(graceSeconds), removeAfter, command, ...args],
    {
      cwd,
      env,
      detached: true,
      stdio: ['pipe', output, output],
    },
  )
  if (typeof output === 'number') closeSync(output)
  child.stdin?.on('error', () => undefined) // the supervisor is gone already: what we wanted to ask for

  let ended = false
  const exited = new Promise<number>((resolve) => {
    child.once('error', () => resolve(127)) // there is no /bin/sh
    child.once('exit', (code) => resolve(code ?? 128))
  }).finally(() => {
    ended = true
  })
  return {
    group: child.pid,
    exited,
    hasExited: () => ended,
    stop: async () => {
      child.stdin?.destroy()
      await exited
    },
  }
}

/** The last lines of a log, to show with the news that its program did not start. */
export function lastLines(logFile: string, count = 5): string {
  try {
    return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-count).join('\n')
  } catch {
    return ''
  }
}
