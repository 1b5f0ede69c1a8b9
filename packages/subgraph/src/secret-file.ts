import { readFileSync } from 'node:fs'
import type { z } from 'zod'

/** A secret that a program is given as a JSON file. */
export interface SecretFile<Secret> {
  /** The environment variable that names the file. */
  readonly variable: string
  /** What is in it, for the line that asks for it, e.g. `the keys for personal data`. */
  readonly holds: string
  readonly schema: z.ZodType<Secret>
}

/**
 * Reads a secret from the file that its variable names. Throws one line that says what is wrong with the file, and never
 * quotes it: JSON.parse would repeat a part of a secret in its message.
 */
export function readSecretFile<Secret>(
  service: string,
  { variable, holds, schema }: SecretFile<Secret>,
  env: NodeJS.ProcessEnv,
): Secret {
  const problem = (what: string): Error => new Error(`Configuration of ${service}: ${what}`)
  const path = env[variable]
  if (!path) throw problem(`set ${variable} to the path of the JSON file with ${holds}`)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw problem(`${path} cannot be read`)
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw problem(`${path} is not JSON`)
  }
  const secret = schema.safeParse(json)
  if (secret.success) return secret.data
  const wrong = secret.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`)
  throw problem(`${path}: ${wrong.join('; ')}`)
}
