import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { JWK } from 'jose'
import { z } from 'zod'

const committedSupergraph = fileURLToPath(new URL('../supergraph.graphql', import.meta.url))
const committedQueries = fileURLToPath(new URL('../../docs/queries', import.meta.url))

/** HMAC algorithms and `none` are not in the list: an issuer signs with a key that only it holds. */
const asymmetricAlgorithms = [
  'EdDSA',
  'ES256',
  'ES384',
  'ES512',
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
] as const

const issuer = z.strictObject({
  /** Exactly what the token's `iss` says. */
  issuer: z.string().min(1),
  /** What the token's `aud` must name. */
  audience: z.string().min(1),
  jwksUri: z.url({ protocol: /^https?$/ }),
  algorithms: z.array(z.enum(asymmetricAlgorithms)).min(1).default(['EdDSA', 'ES256', 'RS256', 'PS256']),
  /** PERSON: single sign-on of people. SYSTEM: client credentials of departments' systems. */
  kind: z.enum(['PERSON', 'SYSTEM']),
  /** After a key that is not in the issuer's set, the set is fetched again, at most once in this time. */
  jwksCooldownSeconds: z.number().min(0).default(5),
})

/** Subgraphs hold the public keys by id, several while keys are being changed. */
const keyWithId = z.custom<JWK & { kid: string }>(
  (key) => typeof (key as JWK).kid === 'string',
  'has no "kid": subgraphs choose the public key by it',
)

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().default('0.0.0.0'),
  SUPERGRAPH_PATH: z.string().default(committedSupergraph),
  SUBGRAPH_URLS: z.string().default('').transform(addresses),
  SUBGRAPH_TIMEOUT_MS: z.coerce.number().int().positive().default(15_000),
  SUBGRAPH_CONNECTIONS: z.coerce.number().int().positive().default(64),
  SHARE_IDENTICAL_READS: flag(true),
  DOWNLOAD_TIMEOUT_MS: z.coerce.number().int().positive().default(600_000),
  INTERNAL_SIGNING_KEY: z.string().min(1).transform(privateKey).pipe(keyWithId),
  JWT_ISSUERS: z.string().default('[]').transform(json).pipe(z.array(issuer)),
  MANDATE_CACHE_SECONDS: z.coerce.number().min(0).default(10),
  INTROSPECTION: flag(true),
  DEMO_MODE: flag(false),
  DEMO_SIGNING_KEY: z.string().min(1).transform(privateKey).optional(),
  EXAMPLE_QUERIES_PATH: z.string().default(committedQueries),
  MAX_QUERY_DEPTH: z.coerce.number().int().positive().default(15),
  MAX_QUERY_COST: z.coerce.number().int().positive().default(20_000),
  MAX_QUERY_ALIASES: z.coerce.number().int().positive().default(60),
  MAX_QUERY_TOKENS: z.coerce.number().int().positive().default(4_000),
  BODY_LIMIT_BYTES: z.coerce.number().int().positive().default(1_048_576),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

/** The gateway's settings, parsed. `docs/operations/` and README list the variables with their meaning. */
export type GatewayConfig = Readonly<z.output<typeof environment>>
export type IssuerConfig = GatewayConfig['JWT_ISSUERS'][number]

/**
 * Reads the settings from environment variables; the only place of the gateway that knows them.
 * Throws an error whose message has one line for each variable that is missing or wrong.
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): GatewayConfig {
  const parsed = environment.safeParse(variables)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`Its configuration is wrong:\n${lines.join('\n')}`)
}

function flag(byDefault: boolean) {
  return z.stringbool().default(byDefault)
}

/** `party-building=http://localhost:4001/graphql,volunteer=…` → address by subgraph. */
function addresses(list: string, context: z.RefinementCtx): ReadonlyMap<string, string> {
  const pairs = list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
  const result = new Map<string, string>()
  for (const pair of pairs) {
    const [name = '', ...rest] = pair.split('=')
    const url = rest.join('=').trim()
    if (name.trim() === '' || !URL.canParse(url)) {
      context.addIssue(`"${pair}" is not name=http://host:port/path`)
      return z.NEVER
    }
    result.set(name.trim(), url)
  }
  return result
}

/** A private key as JWK: the JSON itself, or the path of a file that holds it. */
function privateKey(pathOrJson: string, context: z.RefinementCtx): JWK {
  try {
    const text = pathOrJson.trimStart().startsWith('{') ? pathOrJson : readFileSync(pathOrJson, 'utf8')
    const key = JSON.parse(text) as JWK
    if (typeof key.kty === 'string' && typeof key.d === 'string') return key
    context.addIssue('is not a private key in JWK form')
  } catch (error) {
    context.addIssue(`cannot be read as a JWK: ${(error as Error).message}`)
  }
  return z.NEVER
}

function json(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue('is not JSON')
    return z.NEVER
  }
}
