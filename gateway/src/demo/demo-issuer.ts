import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  SignJWT,
} from 'jose'
import type { TrustedIssuer } from '../identity/trusted-issuer.js'
import { demoIssuerName } from './personas.js'

const algorithm = 'EdDSA'
const audience = 'onecore'
const tokenLifetimeSeconds = 8 * 3600

/** Stands in for municipal single sign-on where there is none. Exists in demo mode only. */
export interface DemoIssuer {
  readonly trusted: TrustedIssuer
  readonly publicKeys: { readonly keys: readonly JWK[] }
  tokenFor(subject: string): Promise<{ readonly token: string; readonly expiresAt: string }>
}

/** With `privateKey` (Ed25519) its tokens outlive a restart; without, it makes a key for the life of the process. */
export async function createDemoIssuer(privateKey: JWK | undefined): Promise<DemoIssuer> {
  const secret = privateKey ?? (await newKey())
  const { d: _private, ...open } = secret
  const publicKey: JWK = { ...open, alg: algorithm, use: 'sig', kid: await calculateJwkThumbprint(open) }
  const signingKey = await importJWK(secret, algorithm)

  return {
    trusted: {
      issuer: demoIssuerName,
      audience,
      algorithms: [algorithm],
      kind: 'PERSON',
      keys: createLocalJWKSet({ keys: [publicKey] }),
    },
    publicKeys: { keys: [publicKey] },
    async tokenFor(subject) {
      const expiresAt = Math.floor(Date.now() / 1000) + tokenLifetimeSeconds
      const token = await new SignJWT()
        .setProtectedHeader({ alg: algorithm, kid: publicKey.kid })
        .setIssuer(demoIssuerName)
        .setAudience(audience)
        .setSubject(subject)
        .setIssuedAt()
        .setExpirationTime(expiresAt)
        .sign(signingKey)
      return { token, expiresAt: new Date(expiresAt * 1000).toISOString() }
    },
  }
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(algorithm, { crv: 'Ed25519', extractable: true })
  return exportJWK(privateKey)
}
