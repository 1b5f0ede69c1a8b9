/**
 * The baseline as a program: Apollo's gateway as its documentation starts it, with the default data source and the
 * standalone server. It does less than ours: it takes everybody for one and the same caller, by one ready-made token a
 * subgraph, and has no limits, metrics or request log.
 */
import { readFile } from 'node:fs/promises'
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'

/** What it is told, as JSON in `PLAIN_GATEWAY`. */
export interface PlainGatewaySettings {
  readonly port: number
  readonly supergraphPath: string
  /** Address and internal token, by subgraph. */
  readonly subgraphs: Readonly<Record<string, { readonly url: string; readonly token: string }>>
}

const settings: PlainGatewaySettings = JSON.parse(process.env.PLAIN_GATEWAY ?? '')

const gateway = new ApolloGateway({
  supergraphSdl: await readFile(settings.supergraphPath, 'utf8'),
  buildService: ({ name }) => {
    const subgraph = settings.subgraphs[name]
    if (subgraph === undefined) throw new Error(`No address of subgraph ${name}`)
    return new RemoteGraphQLDataSource({
      url: subgraph.url,
      willSendRequest: ({ request }) => request.http?.headers.set('authorization', `Bearer ${subgraph.token}`),
    })
  },
})
await startStandaloneServer(new ApolloServer({ gateway }), { listen: { host: '127.0.0.1', port: settings.port } })
