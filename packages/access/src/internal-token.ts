import { createPrivateKey } from 'node:crypto'
import { createLocalJWKSet, type JSONWebKeySet, type JWK, jwtVerify, SignJWT } from 'jose'
import { LRUCache } from 'lru-cache'
import type { Caller, Locale } from './caller.js'
import { algorithm, callerClaims, issuer } from './internal-token-claims.js'
import { refusedBecause } from './internal-token-errors.js'

/** Enough for every caller of a minute; a caller who is pushed out costs one more signature. */
const rememberedTokens = 10_000

export interface TokenSigner {
  /** A token for one subgraph. The same caller gets the same one until half of its life is over. */
  sign(to: { readonly audience: string; readonly caller: Caller; readonly locale: Locale }): Promise<string>
}

export interface TokenVerifier {
  /** Who calls, by a token. Throws InvalidInternalToken. */
  verify(token: string): Promise<{ readonly caller: Caller; readonly locale: Locale }>
}

export interface SignerOptions {
  /** Ed25519, as `generateSigningKeys` makes it. */
  readonly privateKey: JWK
  readonly keyId: string
  readonly ttlSeconds?: number
  readonly clock?: () => Date
}

export interface VerifierOptions {
  /** Public keys by key id: several while keys are being changed. */
  readonly publicKeys: JSONWebKeySet
  /** The name of this subgraph. A token made for another one is refused. */
  readonly audience: string
  readonly clock?: () => Date
}

/** The gateway's side. Throws at once when the key is none. */
export function createTokenSigner(options: SignerOptions): TokenSigner {
  const { privateKey, keyId, ttlSeconds = 60, clock = () => new Date() } = options
  const key = createPrivateKey({ key: { ...privateKey }, format: 'jwk' })
  const made = new LRUCache<string, { token: string; reuseUntil: number }>({ max: rememberedTokens })

  return {
    async sign({ audience, caller, locale }) {
      const now = Math.floor(clock().getTime() / 1000)
      const who = `${audience} ${locale} ${textOf(caller)}`
      const known = made.get(who)
      if (known && now < known.reuseUntil) return known.token
      const token = await new SignJWT({ caller, locale })
        .setProtectedHeader({ alg: algorithm, kid: keyId })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(now)
        .setExpirationTime(now + ttlSeconds)
        .sign(key)
      made.set(who, { token, reuseUntil: now + ttlSeconds / 2 })
      return token
    },
  }
}

/** A subgraph's side. What was verified once is not verified again while it is valid. */
export function createTokenVerifier({
  publicKeys,
  audience,
  clock = () => new Date(),
}: VerifierOptions): TokenVerifier {
  const keys = createLocalJWKSet(publicKeys)
  const verified = new LRUCache<string, { caller: Caller; locale: Locale; validUntil: number }>({
    max: rememberedTokens,
  })

  return {
    async verify(token) {
      const known = verified.get(token)
      if (known && clock().getTime() < known.validUntil) return known
      try {
        const required = { algorithms: [algorithm], issuer, audience, currentDate: clock() }
        const { payload } = await jwtVerify(token, keys, required)
        const { caller, locale, exp } = callerClaims.parse(payload)
        verified.set(token, { caller, locale, validUntil: exp * 1000 })
        return { caller, locale }
      } catch (error) {
        throw refusedBecause(error)
      }
    },
  }
}

const texts = new WeakMap<Caller, string>()

/** Everything a caller is, as text. The gateway keeps a caller object for many requests, and it never changes. */
function textOf(caller: Caller): string {
  const text = texts.get(caller) ?? JSON.stringify(caller)
  texts.set(caller, text)
  return text
}
