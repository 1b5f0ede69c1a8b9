import { type Mandate, mandateRoles, scopeKinds, serviceCaller } from '@onecore/access/caller'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import type { SubgraphClient } from '../federation/subgraph-client.js'
import type { RequestIds } from '../request-context.js'
import { serviceUnavailable } from '../server/service-unavailable.js'

/** Who a sign-in belongs to and what they may act for, as party-building keeps it. */
export interface SignIn {
  readonly personId: string | null
  readonly kind: 'PERSON' | 'SYSTEM'
  readonly mandates: readonly Mandate[]
}

/** What the cache holds: that a sign-in is linked to nobody is an answer too. */
interface Answer {
  readonly signIn: SignIn | null
}

const query = `query GatewaySignInLookup($issuer: String!, $subject: String!) {
  signInLookup(issuer: $issuer, subject: $subject) {
    personId kind mandates { id role scopeKind scopeId validFrom validTo }
  }
}`

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))
const mandate = z.object({
  id: z.string(),
  role: z.enum(mandateRoles),
  scopeKind: z.enum(scopeKinds),
  scopeId: z.string(),
  validFrom: instant,
  validTo: instant.nullable(),
})
const response = z.object({
  // The field may be null, and is null beside an error too: an outage must not be read as "linked to nobody".
  errors: z.never().optional(),
  data: z.object({
    signInLookup: z
      .object({ personId: z.string().nullable(), kind: z.enum(['PERSON', 'SYSTEM']), mandates: z.array(mandate) })
      .nullable(),
  }),
})

/** The gateway itself asks; party-building answers this question to nobody else. */
const asker = { caller: serviceCaller('gateway'), locale: 'zh-CN' } as const

/**
 * Asks party-building who signed in. The field is hidden from the public graph, so the question goes to the subgraph
 * directly. Answers are kept briefly, and callers who arrive together share one question.
 */
export class SignInLookup {
  readonly #partyBuilding: SubgraphClient
  readonly #answers: LRUCache<string, Answer, RequestIds>

  constructor(partyBuilding: SubgraphClient, cacheSeconds: number) {
    this.#partyBuilding = partyBuilding
    this.#answers = new LRUCache({
      max: 50_000,
      // lru-cache reads 0 as "for ever"; a millisecond is the shortest time it can keep anything.
      ttl: Math.max(1, cacheSeconds * 1000),
      fetchMethod: (key, _stale, { context }) => this.#ask(key, context),
    })
  }

  /** `null`: linked to nobody yet. Throws `SERVICE_UNAVAILABLE` when party-building cannot be asked: better no answer than a wrong caller. */
  async find(issuer: string, subject: string, ids: RequestIds): Promise<SignIn | null> {
    const answer = await this.#answers.forceFetch(JSON.stringify([issuer, subject]), { context: ids })
    return answer.signIn
  }

  async #ask(key: string, ids: RequestIds): Promise<Answer> {
    const [issuer, subject] = JSON.parse(key) as [string, string]
    const body = JSON.stringify({ query, variables: { issuer, subject } })
    try {
      const text = await this.#partyBuilding.send(body, { ...asker, ...ids })
      const { signInLookup } = response.parse(JSON.parse(text)).data
      return { signIn: signInLookup }
    } catch (error) {
      throw serviceUnavailable('sign-in', error)
    }
  }
}
