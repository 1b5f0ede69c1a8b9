import { readFileSync } from 'node:fs'
import { z } from 'zod'

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  HOST: z.string().default('127.0.0.1'),
  MONGODB_URI: z.string().optional(),
  MONGODB_URI_FILE: z.string().optional(),
  MONGODB_DATABASE: z.string().optional(),
  KAFKA_BROKERS: z.string().min(1),
  INTERNAL_TOKEN_KEYS: z.string().min(1),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

/** What a service program is told by its environment; nothing else reads `process.env`. */
export interface ServiceConfig {
  port: number
  host: string
  mongodbUri: string
  database: string
  kafkaBrokers: string[]
  /** Public keys (JWKS) of the gateway, which makes the only tokens that a subgraph trusts. */
  tokenKeys: { keys: Record<string, unknown>[] }
  logLevel: string
}

/** Parses a service's environment, or throws one line that names every variable that is missing or wrong. */
export function readServiceConfig(name: string, defaultPort: number, env: NodeJS.ProcessEnv): ServiceConfig {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Configuration of ${name}: ${problems.join('; ')}`)
  }
  const values = parsed.data
  const mongodbUri = values.MONGODB_URI ?? (values.MONGODB_URI_FILE && readText(values.MONGODB_URI_FILE))
  if (!mongodbUri) throw new Error(`Configuration of ${name}: set MONGODB_URI or MONGODB_URI_FILE`)
  return {
    port: values.PORT ?? defaultPort,
    host: values.HOST,
    mongodbUri,
    database: values.MONGODB_DATABASE ?? `onecore-${name}`,
    kafkaBrokers: values.KAFKA_BROKERS.split(',').map((broker) => broker.trim()),
    tokenKeys: JSON.parse(readText(values.INTERNAL_TOKEN_KEYS)),
    logLevel: values.LOG_LEVEL,
  }
}

const readText = (path: string): string => readFileSync(path, 'utf8').trim()
