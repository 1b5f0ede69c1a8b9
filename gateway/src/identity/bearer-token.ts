import { AuthenticationError } from './authentication-error.js'

/** Characters. Far above any real token; a longer one is refused before anything looks inside. */
const longestToken = 8_192

/** The token of an `Authorization` header (RFC 6750 §2.1); `undefined` without a header: the anonymous public. */
export function bearerToken(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined
  const match = /^Bearer +([\w~+/.-]+=*) *$/i.exec(authorization)
  if (match?.[1] === undefined) throw new AuthenticationError('NOT_A_BEARER_TOKEN')
  if (match[1].length > longestToken) throw new AuthenticationError('TOKEN_MALFORMED')
  return match[1]
}
