import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FieldKeys, fieldKeys } from '@onecore/access/field-keys'
import { type Publisher, publishers } from '@onecore/events/contract'
import { z } from 'zod'

const environment = z.object({
  /** Folder with `<service>/mongodb-uri` and `self-governance/field-keys.json`, as the secrets job writes it. */
  SECRETS_DIR: z.string().min(1),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export interface DemoConfig {
  readonly mongodbUri: Readonly<Record<Publisher, string>>
  readonly fieldKeys: FieldKeys
  readonly logLevel: string
}

/** Reads what the demo program is told, or throws one line that says what is missing; it never quotes a secret. */
export function readDemoConfig(env: NodeJS.ProcessEnv): DemoConfig {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Configuration of the demo city: ${problems.join('; ')}`)
  }
  const { SECRETS_DIR, LOG_LEVEL } = parsed.data
  const secret = (name: string): string => readSecret(join(SECRETS_DIR, name))
  const uris = publishers.map((service) => [service, secret(`${service}/mongodb-uri`).trim()] as const)
  return {
    mongodbUri: Object.fromEntries(uris) as Record<Publisher, string>,
    fieldKeys: parseKeys(secret('self-governance/field-keys.json')),
    logLevel: LOG_LEVEL,
  }
}

function readSecret(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new Error(`Configuration of the demo city: ${path} cannot be read`)
  }
}

function parseKeys(text: string): FieldKeys {
  try {
    return fieldKeys.parse(JSON.parse(text))
  } catch {
    throw new Error('Configuration of the demo city: self-governance/field-keys.json holds no keys')
  }
}
