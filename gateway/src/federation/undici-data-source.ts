import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway'
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface'
import { OperationTypeNode } from 'graphql'
import type { GatewayContext } from '../request-context.js'
import { partUnavailable } from '../server/service-unavailable.js'
import type { SharedReads } from './shared-reads.js'
import type { SubgraphClient } from './subgraph-client.js'

type Options = GraphQLDataSourceProcessOptions<GatewayContext>
type IncomingOperation = Extract<Options, { incomingRequestContext: unknown }>

/**
 * How the query planner's fetches reach a subgraph. Takes the place of the default data source, which builds fetch
 * objects, hashes and copies headers for each one; here a fetch is one string out and one JSON parse in.
 */
export class UndiciDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #subgraph: SubgraphClient
  readonly #sharedReads: SharedReads | undefined

  /** Without `sharedReads` every fetch is sent on its own. */
  constructor(subgraph: SubgraphClient, sharedReads: SharedReads | undefined) {
    this.#subgraph = subgraph
    this.#sharedReads = sharedReads
  }

  async process(options: Options): Promise<GatewayGraphQLResponse> {
    if (!('incomingRequestContext' in options)) {
      throw new Error(`The supergraph is static: ${options.kind} is not asked of subgraphs`)
    }
    const { query, variables } = options.request
    const body = JSON.stringify({ query, variables })
    try {
      const text = await this.#exchange(body, options)
      return responseOf(JSON.parse(text))
    } catch (error) {
      throw partUnavailable(this.#subgraph.name, error, fieldPath(options))
    }
  }

  async #exchange(body: string, { context, incomingRequestContext }: IncomingOperation): Promise<string> {
    const shared = this.#sharedReads
    if (shared === undefined) return this.#subgraph.send(body, context)
    if (incomingRequestContext.operation?.operation === OperationTypeNode.QUERY) {
      const token = await this.#subgraph.tokenFor(context)
      return shared.share(`${token}\n${body}`, () => this.#subgraph.send(body, context))
    }
    try {
      return await this.#subgraph.send(body, context)
    } finally {
      shared.afterWrite()
    }
  }
}

/** Data and errors pass as they are; a subgraph's other extensions are its own affair. */
function responseOf(answer: unknown): GatewayGraphQLResponse {
  if (typeof answer !== 'object' || answer === null || !('data' in answer || 'errors' in answer)) {
    throw new Error('The answer is not a GraphQL response')
  }
  const { data, errors } = answer as GatewayGraphQLResponse
  return errors === undefined ? { data } : { data, errors }
}

/** The client's path to the part that is missing, up to the first list. */
function fieldPath({ pathInIncomingRequest = [] }: IncomingOperation): (string | number)[] {
  const firstList = pathInIncomingRequest.indexOf('@')
  return firstList === -1 ? pathInIncomingRequest : pathInIncomingRequest.slice(0, firstList)
}
