import { readFileSync } from 'node:fs'
import { type FieldKeys, fieldKeys } from '@onecore/access/field-keys'
import { z } from 'zod'

const environment = z.object({ FIELD_KEYS: z.string().min(1) })

/**
 * Reads the keys for personal data from the JSON file that FIELD_KEYS names. Throws one line that says what is wrong
 * with the file, and never quotes it: JSON.parse would repeat a part of a secret in its message.
 */
export function readFieldKeys(env: NodeJS.ProcessEnv): FieldKeys {
  const parsed = environment.safeParse(env)
  if (!parsed.success) throw problem('set FIELD_KEYS to the path of the JSON file with the keys for personal data')
  const path = parsed.data.FIELD_KEYS
  const keys = fieldKeys.safeParse(jsonOf(path))
  if (keys.success) return keys.data
  const wrong = keys.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`)
  throw problem(`${path}: ${wrong.join('; ')}`)
}

function jsonOf(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw problem(`${path} cannot be read`)
  }
  try {
    return JSON.parse(text)
  } catch {
    throw problem(`${path} is not JSON`)
  }
}

const problem = (what: string): Error => new Error(`Configuration of self-governance: ${what}`)
