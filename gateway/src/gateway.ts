import { createTokenSigner } from '@onecore/access/internal-token'
import type { FastifyInstance } from 'fastify'
import { type Logger, pino } from 'pino'
import type { GatewayConfig } from './config.js'
import { demoRoutes } from './demo/demo.routes.js'
import { createDemoIssuer } from './demo/demo-issuer.js'
import { downloadRoutes } from './downloads/downloads.routes.js'
import { explorerRoutes } from './explorer/explorer.routes.js'
import { SharedReads } from './federation/shared-reads.js'
import { SubgraphClient } from './federation/subgraph-client.js'
import { readSupergraph } from './federation/supergraph.js'
import { CallerOfRequest } from './identity/caller-of-request.js'
import { SignInLookup } from './identity/sign-in-lookup.js'
import { TokenVerifier } from './identity/token-verifier.js'
import { remoteIssuer } from './identity/trusted-issuer.js'
import { graphqlRoutes } from './server/graphql.routes.js'
import { createGraphqlServer } from './server/graphql-server.js'
import { createHttpServer } from './server/http-server.js'
import { GatewayMetrics } from './server/metrics.js'
import { operationsRoutes } from './server/operations.routes.js'
import { ReadinessCheck } from './server/readiness.js'

export interface Gateway {
  /** Where it listens, without a path. */
  readonly url: string
  readonly app: FastifyInstance
  /** Takes no new connections, answers what is under way, then closes the connections to the subgraphs. Can be called twice. */
  stop(): Promise<void>
}

/**
 * Starts the gateway. It does not wait for the subgraphs: `/health/ready` says when they are there. Its log goes to
 * standard output, unless the program around it has one.
 */
export async function startGateway(
  config: GatewayConfig,
  log: Logger = pino({ name: 'gateway', level: config.LOG_LEVEL }),
): Promise<Gateway> {
  const metrics = new GatewayMetrics()
  const { sdl, subgraphs: addresses } = await readSupergraph(config.SUPERGRAPH_PATH, config.SUBGRAPH_URLS)

  const tokens = createTokenSigner({ privateKey: config.INTERNAL_SIGNING_KEY, keyId: config.INTERNAL_SIGNING_KEY.kid })
  const connection = { connections: config.SUBGRAPH_CONNECTIONS, timeoutMs: config.SUBGRAPH_TIMEOUT_MS }
  const subgraphs = addresses.map(
    (address) =>
      new SubgraphClient(address, connection, tokens, (subgraph, outcome, seconds) =>
        metrics.subgraphSeconds.observe({ subgraph, outcome }, seconds),
      ),
  )
  const byName = new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph]))
  const partyBuilding = byName.get('party-building')
  if (partyBuilding === undefined) throw new Error('The graph has no subgraph party-building, which knows the sign-ins')

  const demoIssuer = config.DEMO_MODE ? await createDemoIssuer(config.DEMO_SIGNING_KEY) : undefined
  const issuers = [...config.JWT_ISSUERS.map(remoteIssuer), ...(demoIssuer === undefined ? [] : [demoIssuer.trusted])]
  const signIns = new SignInLookup(partyBuilding, config.MANDATE_CACHE_SECONDS)
  const callers = new CallerOfRequest(new TokenVerifier(issuers), signIns)

  let stopping = false
  const app = createHttpServer(log, config.BODY_LIMIT_BYTES)
  const server = createGraphqlServer({
    config,
    app,
    supergraphSdl: sdl,
    subgraphs: byName,
    sharedReads: config.SHARE_IDENTICAL_READS ? new SharedReads() : undefined,
    log,
    metrics,
  })
  await server.start()
  await graphqlRoutes(app, { server, callers, log, metrics })
  downloadRoutes(app, { subgraphs: byName, timeoutMs: config.DOWNLOAD_TIMEOUT_MS, log })
  operationsRoutes(app, { readiness: new ReadinessCheck(subgraphs), metrics, isStopping: () => stopping })
  await explorerRoutes(app, { queriesPath: config.EXAMPLE_QUERIES_PATH })
  if (demoIssuer !== undefined) demoRoutes(app, demoIssuer)

  const close = async (): Promise<void> => {
    stopping = true
    await server.stop()
    await Promise.all(subgraphs.map((subgraph) => subgraph.close()))
    log.info('gateway stopped')
  }
  const url = await app.listen({ port: config.PORT, host: config.HOST }).catch(async (error: unknown) => {
    await close()
    throw error
  })
  log.info({ url, subgraphs: addresses }, 'gateway listens')

  let stopped: Promise<void> | undefined
  return {
    url,
    app,
    stop() {
      stopped ??= close()
      return stopped
    },
  }
}
