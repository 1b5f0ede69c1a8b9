import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { buildSubgraphSchema } from '@apollo/subgraph'
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/resolverMap.js'
import { type DocumentNode, execute, parse } from 'graphql'

/** A real subgraph on a real port, small enough to read at once. */
export interface TestSubgraph {
  readonly name: string
  readonly typeDefs: DocumentNode
  readonly url: string
  /** Headers of every GraphQL request and download it has had. */
  readonly received: IncomingHttpHeaders[]
  stop(): Promise<void>
}

interface Definition {
  readonly name: string
  readonly typeDefs: string
  readonly resolvers: GraphQLResolverMap<unknown>
  /** Answers a download by its token. */
  readonly download?: (token: string, response: ServerResponse) => void
}

export async function startTestSubgraph(definition: Definition): Promise<TestSubgraph> {
  const typeDefs = parse(definition.typeDefs)
  const schema = buildSubgraphSchema({ typeDefs, resolvers: definition.resolvers })
  const received: IncomingHttpHeaders[] = []
  const server = createServer(async (request, response) => {
    response.setHeader('content-type', 'application/json')
    if (request.url === '/health/ready') return response.end('{}')
    received.push(request.headers)
    const [, token] = request.url?.split('/downloads/') ?? []
    if (token !== undefined) return definition.download?.(token, response)
    const { query, variables } = JSON.parse(await text(request)) as {
      query: string
      variables: Record<string, unknown>
    }
    response.end(JSON.stringify(await execute({ schema, document: parse(query), variableValues: variables })))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    name: definition.name,
    typeDefs,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    received,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
