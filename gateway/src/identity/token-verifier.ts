import { createHash } from 'node:crypto'
import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose'
import { LRUCache } from 'lru-cache'
import { serviceUnavailable } from '../server/service-unavailable.js'
import { AuthenticationError, type TokenFault } from './authentication-error.js'
import type { TrustedIssuer } from './trusted-issuer.js'

/** What a good token says about its bearer. `issuer` and `subject` together name the sign-in. */
export interface VerifiedToken {
  readonly issuer: string
  readonly subject: string
  readonly kind: 'PERSON' | 'SYSTEM'
}

/** Clocks of issuers may be this far from ours. */
const clockToleranceSeconds = 5

/**
 * Verifies bearer tokens of several issuers. A verified token is remembered by its hash until it expires, so that
 * a signature is checked once per token and not once per request.
 */
export class TokenVerifier {
  readonly #issuers: ReadonlyMap<string, TrustedIssuer>
  readonly #verified = new LRUCache<string, VerifiedToken>({ max: 20_000 })

  constructor(issuers: readonly TrustedIssuer[]) {
    this.#issuers = new Map(issuers.map((issuer) => [issuer.issuer, issuer]))
  }

  /** Throws {@link AuthenticationError} for a bad token, `SERVICE_UNAVAILABLE` when the issuer's keys cannot be had. */
  async verify(token: string): Promise<VerifiedToken> {
    const hash = createHash('sha256').update(token).digest('base64')
    const known = this.#verified.get(hash)
    if (known !== undefined) return known

    const issuer = this.#issuerOf(token)
    const payload = await signedPayload(token, issuer)
    const { sub: subject, exp } = payload
    if (subject === undefined || subject === '' || exp === undefined) throw new AuthenticationError('CLAIM_INVALID')

    const verified: VerifiedToken = { issuer: issuer.issuer, subject, kind: issuer.kind }
    const ttl = exp * 1000 - Date.now()
    if (ttl > 0) this.#verified.set(hash, verified, { ttl })
    return verified
  }

  #issuerOf(token: string): TrustedIssuer {
    let claimed: string | undefined
    try {
      claimed = decodeJwt(token).iss
    } catch {
      throw new AuthenticationError('TOKEN_MALFORMED')
    }
    const issuer = claimed === undefined ? undefined : this.#issuers.get(claimed)
    if (issuer === undefined) throw new AuthenticationError('UNKNOWN_ISSUER')
    return issuer
  }
}

async function signedPayload(token: string, issuer: TrustedIssuer): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, issuer.keys, {
      issuer: issuer.issuer,
      audience: issuer.audience,
      algorithms: [...issuer.algorithms],
      requiredClaims: ['sub', 'exp'],
      clockTolerance: clockToleranceSeconds,
    })
    return payload
  } catch (error) {
    const fault = faultOf(error)
    if (fault === undefined) throw serviceUnavailable(`keys of ${issuer.issuer}`, error)
    throw new AuthenticationError(fault)
  }
}

/** What jose's error means for the bearer; `undefined` when it is not the token's fault. */
function faultOf(error: unknown): TokenFault | undefined {
  if (error instanceof errors.JWTExpired) return 'TOKEN_EXPIRED'
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'aud') return 'WRONG_AUDIENCE'
    return error.claim === 'nbf' ? 'TOKEN_NOT_YET_VALID' : 'CLAIM_INVALID'
  }
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported)
    return 'ALGORITHM_NOT_ALLOWED'
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return 'UNKNOWN_KEY'
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'SIGNATURE_INVALID'
  if (error instanceof errors.JWTInvalid || error instanceof errors.JWSInvalid) return 'TOKEN_MALFORMED'
  return undefined
}
