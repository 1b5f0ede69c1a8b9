import type { AddressInfo } from 'node:net'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import { startAuditSealer } from '@onecore/access/audit-sealer'
import { createTokenVerifier } from '@onecore/access/internal-token'
import { startConsumer } from '@onecore/events/consumer'
import { eventMetrics } from '@onecore/events/metrics'
import { startRelay } from '@onecore/events/relay'
import type { Transport } from '@onecore/events/transport'
import { connect } from '@onecore/store/connection'
import fastify from 'fastify'
import type { Logger } from 'pino'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { startCounterFold } from '../counters/counters.js'
import { schemaOf } from '../graph/schema.js'
import { RequestContext } from '../request-context.js'
import type { Service } from '../service.js'
import { startGraphqlServer } from './graphql-server.js'
import { addHealth } from './health.js'
import { prepareDatabase } from './prepare-database.js'
import { requestOrigin } from './request-origin.js'
import { wireReactions } from './wire-reactions.js'

/** What a running service needs from its surroundings. */
export interface ServiceSettings {
  readonly host: string
  readonly port: number
  readonly mongodbUri: string
  readonly database: string
  readonly tokenKeys: { keys: Record<string, unknown>[] }
  readonly transport: Transport
  readonly logger: Logger
  readonly clock?: () => Date
}

export interface RunningService {
  /** Address of its GraphQL endpoint. */
  readonly url: string
  /** Stops taking requests, lets those under way finish, then stops events and closes the database. */
  stop(): Promise<void>
}

/** Starts a subgraph: database, event relay and consumer, background work, and the GraphQL and health endpoints. */
export async function startService(service: Service, settings: ServiceSettings): Promise<RunningService> {
  const { logger, transport, clock = () => new Date() } = settings
  const connection = await connect(settings.mongodbUri, settings.database)
  await prepareDatabase(connection, service)

  const registry = new Registry()
  const metrics = eventMetrics(registry)
  const relay = await startRelay({ publisher: service.name, connection, transport, logger, metrics })
  const surroundings = { connection, abilities: service.abilities, logger, committed: () => relay.wake() }
  const reactions = wireReactions(service, surroundings, clock)
  const consumer = await startConsumer({
    group: service.name,
    connection,
    transport,
    reactions,
    logger,
    metrics,
    onApplied: () => relay.wake(),
  })
  const sealer = startAuditSealer(connection, logger)
  const fold = startCounterFold(connection, logger)

  const app = fastify({ logger: false, forceCloseConnections: 'idle', bodyLimit: 4 * 1024 * 1024 })
  const verifier = await createTokenVerifier({ publicKeys: settings.tokenKeys, audience: service.name })
  const graphql = await startGraphqlServer(schemaOf(service), app, logger)
  const context = async (request: Parameters<typeof requestOrigin>[0]) =>
    new RequestContext(await requestOrigin(request, verifier, clock()), surroundings)
  app.route({ url: '/graphql', method: ['POST'], handler: fastifyApolloHandler(graphql, { context }) })
  addHealth(app, connection, registry)
  collectDefaultMetrics({ register: registry })
  await app.listen({ host: settings.host, port: settings.port })

  const { port } = app.server.address() as AddressInfo
  logger.info({ port }, `${service.name} is ready`)
  return {
    url: `http://${settings.host}:${port}/graphql`,
    async stop() {
      await graphql.stop()
      await app.close()
      await consumer.stop()
      await relay.stop()
      await Promise.all([sealer.stop(), fold.stop()])
      await connection.close()
      logger.info(`${service.name} has stopped`)
    },
  }
}
