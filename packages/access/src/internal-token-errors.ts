import { errors } from 'jose'

/** `MALFORMED` is also what a token of another algorithm is, `none` above all. */
export type InvalidTokenReason = 'EXPIRED' | 'WRONG_AUDIENCE' | 'BAD_SIGNATURE' | 'MALFORMED'

/** A subgraph refuses a token. The reason is for the log: outside, the answer is only "not signed in". */
export class InvalidInternalToken extends Error {
  override readonly name = 'InvalidInternalToken'
  readonly reason: InvalidTokenReason

  constructor(reason: InvalidTokenReason, cause?: unknown) {
    super(`internal token refused: ${reason}`, { cause })
    this.reason = reason
  }
}

/** What a failed verification means. Whatever cannot be explained is refused as malformed. */
export function refusedBecause(error: unknown): InvalidInternalToken {
  if (error instanceof InvalidInternalToken) return error
  return new InvalidInternalToken(reasonOf(error), error)
}

function reasonOf(error: unknown): InvalidTokenReason {
  if (error instanceof errors.JWTExpired) return 'EXPIRED'
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') return 'WRONG_AUDIENCE'
  const isUnknownKey = error instanceof errors.JWKSNoMatchingKey
  return isUnknownKey || error instanceof errors.JWSSignatureVerificationFailed ? 'BAD_SIGNATURE' : 'MALFORMED'
}
