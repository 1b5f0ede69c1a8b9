import { parseArgs } from 'node:util'
import { LaunchError } from './launch-error.js'

export interface LaunchArguments {
  /** Drop what is there and begin with a new demo city. */
  readonly fresh: boolean
  /** Where the gateway listens. */
  readonly port: number
}

/**
 * Reads the arguments of a launcher; the port also from `PORT`.
 * @throws LaunchError when there is one it does not know, with those it knows.
 */
export function launchArguments(args: readonly string[], env: NodeJS.ProcessEnv = process.env): LaunchArguments {
  const { fresh, port } = parsed(args)
  const text = port ?? env.PORT ?? '4000'
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < 1 || number > 65_535) {
    throw new LaunchError(`"${text}" is no port: give a number from 1 to 65535, e.g. npm start -- --port 4100`)
  }
  if (fresh && env.MONGODB_URI) {
    throw new LaunchError(
      '--fresh drops only data of our own: with MONGODB_URI, drop the onecore-* databases yourself.',
    )
  }
  return { fresh, port: number }
}

function parsed(args: readonly string[]): { fresh: boolean; port?: string | undefined } {
  const options = { fresh: { type: 'boolean', default: false }, port: { type: 'string' } } as const
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    const reason = (error as Error).message.split('. ')[0]
    throw new LaunchError(`${reason}. Known are --fresh (begin again) and --port N.`)
  }
}
