import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeServices } from '@apollo/composition'
import { generateSigningKeys } from '@onecore/access/signing-keys'
import { GraphQLError } from 'graphql'
import { readConfig } from '../config.js'
import { type Gateway, startGateway } from '../gateway.js'
import type { SignIn } from '../identity/sign-in-lookup.js'
import { startTestSubgraph, type TestSubgraph } from './test-subgraph.js'

const partyBuildingTypes = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible"])
  type Query {
    community(id: ID!): Community
    communities(first: Int): [Community!]!
    slow: String
    refused: String
    broken: String
    signInLookup(issuer: String!, subject: String!): SignIn @inaccessible
  }
  type Mutation { renameCommunity(name: String!): Community }
  type Community @key(fields: "id") { id: ID! name: String! parent: Community }
  type SignIn @inaccessible { personId: ID kind: String! mandates: [Mandate!]! }
  type Mandate @inaccessible {
    id: ID! role: String! scopeKind: String! scopeId: String! validFrom: String! validTo: String
  }
`
const volunteerTypes = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { teams: [String!]! }
  type Community @key(fields: "id") { id: ID! teamCount: Int }
`

/** Two subgraphs, composed, with a gateway in front, all of it real. */
export interface TestGraph {
  readonly gateway: Gateway
  readonly partyBuilding: TestSubgraph
  readonly volunteer: TestSubgraph
  /** Who is known to party-building, by `issuer|subject`. */
  readonly signIns: Map<string, SignIn>
  /** Lets the field `slow` answer. */
  releaseSlow(): void
  /** Sends a query to the gateway; `authorization` is the whole header. */
  ask(query: string, headers?: Record<string, string>): Promise<{ status: number; headers: Headers; body: GraphAnswer }>
  stop(): Promise<void>
}

export interface GraphAnswer {
  readonly data?: Record<string, unknown> | null
  readonly errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[]
}

export async function startTestGraph(
  environment: Record<string, string> = {},
  download?: (token: string, response: ServerResponse) => void,
): Promise<TestGraph> {
  const signIns = new Map<string, SignIn>()
  const slow = deferred()
  let name = '康盛社区'
  const community = (id: string) => ({ id, name, parent: { id: 'comm_parent', name: '上级' } })
  const partyBuilding = await startTestSubgraph({
    name: 'party-building',
    typeDefs: partyBuildingTypes,
    resolvers: {
      Query: {
        community: (_: unknown, { id }: { id: string }) => community(id),
        communities: () => [community('comm_1'), community('comm_2')],
        slow: () => slow.promise,
        refused: () => {
          throw new GraphQLError('Not yours', { extensions: { code: 'FORBIDDEN', stacktrace: ['at secret'] } })
        },
        broken: () => {
          throw new Error('password of the database is hunter2')
        },
        signInLookup: (_: unknown, { issuer, subject }: { issuer: string; subject: string }) =>
          storedForm(signIns.get(`${issuer}|${subject}`)),
      },
      Mutation: {
        renameCommunity: (_: unknown, input: { name: string }) => {
          name = input.name
          return community('comm_1')
        },
      },
    },
  })
  const volunteer = await startTestSubgraph({
    name: 'volunteer',
    typeDefs: volunteerTypes,
    resolvers: { Query: { teams: () => ['乐邻'] }, Community: { teamCount: () => 3 } },
    ...(download && { download }),
  })

  const folder = await mkdtemp(join(tmpdir(), 'gateway-test-'))
  const supergraphPath = join(folder, 'supergraph.graphql')
  await writeFile(supergraphPath, compose([partyBuilding, volunteer]))
  const gateway = await startGateway(
    readConfig({
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
      SUPERGRAPH_PATH: supergraphPath,
      INTERNAL_SIGNING_KEY: JSON.stringify((await generateSigningKeys()).privateKey),
      ...environment,
    }),
  )
  return {
    gateway,
    partyBuilding,
    volunteer,
    signIns,
    releaseSlow: () => slow.resolve('at last'),
    async ask(query, headers = {}) {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          ...headers,
        },
        body: JSON.stringify({ query }),
      })
      return { status: response.status, headers: response.headers, body: (await response.json()) as GraphAnswer }
    },
    async stop() {
      slow.resolve('at last')
      await gateway.stop()
      await Promise.all([partyBuilding.stop(), volunteer.stop()])
      await rm(folder, { recursive: true })
    },
  }
}

function compose(subgraphs: readonly TestSubgraph[]): string {
  const { supergraphSdl, errors } = composeServices([...subgraphs])
  if (supergraphSdl === undefined) throw new Error(errors.join('\n'))
  return supergraphSdl
}

function deferred() {
  let resolve: (value: string) => void = () => undefined
  const promise = new Promise<string>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}

/** Dates as a subgraph sends them. */
const storedForm = (signIn: SignIn | undefined) =>
  signIn === undefined ? null : (JSON.parse(JSON.stringify(signIn)) as unknown)
