import type { TokenSigner } from '@onecore/access/internal-token'
import { type Dispatcher, Pool } from 'undici'
import type { GatewayContext, RequestIds } from '../request-context.js'

export interface SubgraphAddress {
  readonly name: string
  readonly url: string
}

export interface SubgraphConnection {
  /** At most this many connections to one subgraph; further requests wait for a free one. */
  readonly connections: number
  /** How long a subgraph may take to begin its answer, and to go on with it. Milliseconds. */
  readonly timeoutMs: number
}

/** Tells how a request to a subgraph went, and how long it took. */
export type ObserveSubgraph = (name: string, outcome: 'answered' | 'unavailable', seconds: number) => void

/** One subgraph, reached over one pool of kept connections, with an internal token for it alone. */
export class SubgraphClient {
  readonly name: string
  readonly #path: string
  readonly #pool: Pool
  readonly #tokens: TokenSigner
  readonly #observe: ObserveSubgraph

  constructor(address: SubgraphAddress, limits: SubgraphConnection, tokens: TokenSigner, observe: ObserveSubgraph) {
    const url = new URL(address.url)
    this.name = address.name
    this.#path = url.pathname + url.search
    this.#tokens = tokens
    this.#observe = observe
    this.#pool = new Pool(url.origin, {
      connections: limits.connections,
      pipelining: 1,
      connectTimeout: Math.min(3_000, limits.timeoutMs),
      headersTimeout: limits.timeoutMs,
      bodyTimeout: limits.timeoutMs,
      keepAliveTimeout: 30_000,
    })
  }

  /** The internal token that tells this subgraph who is calling, and in which language to answer. */
  tokenFor({ caller, locale }: Pick<GatewayContext, 'caller' | 'locale'>): Promise<string> {
    return this.#tokens.sign({ audience: this.name, caller, locale })
  }

  /**
   * Sends a GraphQL request and gives back the text of the answer. Only the headers named here go to a subgraph:
   * nothing a client sends can pass for an internal header. Throws when the subgraph is away or does not answer JSON.
   */
  async send(body: string, context: GatewayContext): Promise<string> {
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      authorization: `Bearer ${await this.tokenFor(context)}`,
      'accept-language': context.locale,
      'x-request-id': context.requestId,
      'x-correlation-id': context.correlationId,
    }
    const startedAt = performance.now()
    try {
      const response = await this.#pool.request({ method: 'POST', path: this.#path, headers, body })
      const text = await response.body.text()
      const contentType = response.headers['content-type']
      if (!String(contentType).includes('json'))
        throw new Error(`${this.name} answered ${response.statusCode} without JSON`)
      this.#observe(this.name, 'answered', (performance.now() - startedAt) / 1000)
      return text
    } catch (error) {
      this.#observe(this.name, 'unavailable', (performance.now() - startedAt) / 1000)
      throw error
    }
  }

  /**
   * Asks for the file behind a link; the link's token is the credential, and no header of the client's goes along. The
   * body is read as fast as the client takes it. The first rows of a large list may be long in coming, so `signal` alone
   * bounds the time.
   */
  download(token: string, ids: RequestIds, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
    const headers = { 'x-request-id': ids.requestId, 'x-correlation-id': ids.correlationId }
    const patience = { headersTimeout: 0, bodyTimeout: 0 }
    return this.#pool.request({ method: 'GET', path: `/downloads/${token}`, headers, signal, ...patience })
  }

  /** Asks the subgraph's own readiness, and takes no longer than `withinMs`. */
  async isReady(withinMs: number): Promise<boolean> {
    try {
      const signal = AbortSignal.timeout(withinMs)
      const { statusCode, body } = await this.#pool.request({ method: 'GET', path: '/health/ready', signal })
      await body.dump()
      return statusCode === 200
    } catch {
      return false
    }
  }

  /** Lets the requests under way finish, then closes the connections. */
  close(): Promise<void> {
    return this.#pool.close()
  }
}
