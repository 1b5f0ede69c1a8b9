import { anonymous, type Caller, isInForce } from '@onecore/access/caller'
import type { RequestIds } from '../request-context.js'
import { bearerToken } from './bearer-token.js'
import type { SignInLookup } from './sign-in-lookup.js'
import type { TokenVerifier } from './token-verifier.js'

/** Tells who sends a request: token, then sign-in, then the mandates that are in force at this moment. */
export class CallerOfRequest {
  readonly #verifier: TokenVerifier
  readonly #signIns: SignInLookup
  readonly #clock: () => Date

  constructor(verifier: TokenVerifier, signIns: SignInLookup, clock: () => Date = () => new Date()) {
    this.#verifier = verifier
    this.#signIns = signIns
    this.#clock = clock
  }

  /**
   * No header: the anonymous public. A token that is not good: {@link AuthenticationError}. A good token whose
   * sign-in is linked to nobody: a caller without person and mandates. Party-building away: `SERVICE_UNAVAILABLE`.
   */
  async identify(authorization: string | undefined, ids: RequestIds): Promise<Caller> {
    const token = bearerToken(authorization)
    if (token === undefined) return anonymous
    const { issuer, subject, kind } = await this.#verifier.verify(token)
    const signIn = await this.#signIns.find(issuer, subject, ids)
    const now = this.#clock()
    return {
      kind: signIn?.kind ?? kind,
      subject: `${issuer}|${subject}`,
      personId: signIn?.personId ?? null,
      // The look-up may be some seconds old; a mandate that has ended since is not used.
      mandates: signIn?.mandates.filter((mandate) => isInForce(mandate, now)) ?? [],
    }
  }
}
