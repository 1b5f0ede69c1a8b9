import { type ParseArgsConfig, parseArgs } from 'node:util'
import { describeFailure, LaunchError } from '../launch-error.js'

export const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Runs an operator's command. It returns its exit code; what goes wrong is one line and exit code 1. */
export async function runOperatorCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command()
  } catch (error) {
    process.stderr.write(`${describeFailure(error)}\n`)
    process.exitCode = 1
  }
}

/** Parses a command's arguments; one that is unknown is answered with the command's usage. */
export function operatorArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  options: Options,
): ReturnType<typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true }>> {
  try {
    return parseArgs({ args: process.argv.slice(2), options, allowPositionals: true })
  } catch (error) {
    throw new LaunchError(`${(error as Error).message}\n${usage}`)
  }
}
