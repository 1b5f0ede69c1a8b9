import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose'
import type { IssuerConfig } from '../config.js'

/** Somebody whose tokens we accept, and where the keys that sign them are found. */
export interface TrustedIssuer {
  readonly issuer: string
  readonly audience: string
  readonly algorithms: readonly string[]
  readonly kind: 'PERSON' | 'SYSTEM'
  readonly keys: JWTVerifyGetKey
}

/**
 * An issuer from the configuration. Its key set is fetched on first use and kept; a token that names a key which is
 * not in the set makes it fetch again, so that a rotated key works at once without a restart.
 */
export const remoteIssuer = (config: IssuerConfig): TrustedIssuer => ({
  issuer: config.issuer,
  audience: config.audience,
  algorithms: config.algorithms,
  kind: config.kind,
  keys: createRemoteJWKSet(new URL(config.jwksUri), {
    cooldownDuration: config.jwksCooldownSeconds * 1000,
    timeoutDuration: 5_000,
  }),
})
