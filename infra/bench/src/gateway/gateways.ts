import { isDeepStrictEqual } from 'node:util'
import { startProgram } from '@onecore/local/city/program'
import { freePort } from '@onecore/local/free-port'
import { repositoryRoot } from '@onecore/local/repository'
import { type SupervisedProcess, superviseProcess } from '@onecore/local/supervised-process'
import { graphClient } from '@onecore/local/walk/graph-client'
import { until } from '@onecore/local/walk/until'
import type { Operation } from '../city/operations.js'
import type { PlainGatewaySettings } from './plain-gateway.js'

/** One gateway under test. */
export interface Candidate {
  /** Address without a path. */
  readonly url: string
  /** Address of its graph. */
  readonly graph: string
  readonly process: SupervisedProcess
}

/** Where the subgraphs are, by name. */
export type SubgraphUrls = Readonly<Record<string, string>>

/** Our gateway as `npm run start:kafka` starts it, request log included. */
export async function startOurs(
  subgraphs: SubgraphUrls,
  settings: Readonly<Record<string, string>>,
  logFile: string,
): Promise<Candidate> {
  const addresses = Object.entries(subgraphs).map(([name, url]) => `${name}=${url}`)
  const { url, process } = await startProgram({
    name: 'gateway',
    script: 'gateway/dist/main.js',
    port: await freePort(),
    environment: { ...settings, NODE_ENV: 'production', SUBGRAPH_URLS: addresses.join(',') },
    logFile,
  })
  return { url, graph: `${url}/graphql`, process }
}

/** Apollo's gateway with its default data source; `tokens` are internal tokens by subgraph. */
export async function startPlain(
  subgraphs: SubgraphUrls,
  tokens: Readonly<Record<string, string>>,
  supergraphPath: string,
  logFile: string,
): Promise<Candidate> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const settings: PlainGatewaySettings = {
    port,
    supergraphPath,
    subgraphs: Object.fromEntries(
      Object.entries(subgraphs).map(([name, address]) => [name, { url: address, token: tokens[name] ?? '' }]),
    ),
  }
  const process = superviseProcess({
    command: globalThis.process.execPath,
    args: ['infra/bench/dist/gateway/plain-gateway.js'],
    cwd: repositoryRoot,
    env: { NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1', PLAIN_GATEWAY: JSON.stringify(settings) },
    logFile,
    graceSeconds: 3,
  })
  await until(`the plain gateway (log: ${logFile})`, () =>
    graphClient(url)
      .ask('{ __typename }')
      .catch(() => undefined),
  )
  return { url, graph: `${url}/graphql`, process }
}

/** All candidates must give the same data, and no error: whoever answers wrong may be as fast as they like. */
export async function mustAgree(
  candidates: readonly Candidate[],
  authorization: string,
  { query, variables }: Operation,
): Promise<void> {
  const answers = await Promise.all(candidates.map(({ url }) => graphClient(url, authorization).ask(query, variables)))
  for (const { errors, data } of answers) {
    if (errors.length > 0) throw new Error(`a gateway answers with errors: ${JSON.stringify(errors)}`)
    if (!isDeepStrictEqual(data, answers[0]?.data)) throw new Error('the gateways give different answers')
  }
}
