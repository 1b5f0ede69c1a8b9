import type { AddressInfo } from 'node:net'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import { startAuditSealer } from '@onecore/access/audit-sealer'
import { createTokenVerifier } from '@onecore/access/internal-token'
import { startConsumer } from '@onecore/events/consumer'
import { eventMetrics } from '@onecore/events/metrics'
import { startRelay } from '@onecore/events/relay'
import type { Transport } from '@onecore/events/transport'
import { connect } from '@onecore/store/connection'
import fastify, { type FastifyRequest } from 'fastify'
import type { Connection } from 'mongoose'
import type { Logger } from 'pino'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { startCounterFold } from '../counters/counters.js'
import { addDownloads } from '../downloads/downloads.routes.js'
import { schemaOf } from '../graph/schema.js'
import { RequestContext, type ServiceSurroundings } from '../request-context.js'
import type { Service } from '../service.js'
import { startGraphqlServer } from './graphql-server.js'
import { addHealth } from './health.js'
import { prepareDatabase } from './prepare-database.js'
import { requestOrigin } from './request-origin.js'
import { startDuties } from './start-duties.js'
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

/**
 * Starts a subgraph: database, event relay and consumer, background work, and the GraphQL and health endpoints. What was
 * started before something fails is stopped again.
 */
export async function startService(service: Service, settings: ServiceSettings): Promise<RunningService> {
  const stops: Stops = []
  const stop = async () => {
    for (let next = stops.pop(); next; next = stops.pop()) await next()
  }
  try {
    const connection = await connect(settings.mongodbUri, settings.database)
    stops.push(() => connection.close())
    await prepareDatabase(connection, service)
    const registry = new Registry()
    const surroundings = await startBackground(service, connection, registry, settings, stops)
    const url = await startListening(service, surroundings, registry, settings, stops)
    settings.logger.info({ url }, `${service.name} is ready`)
    return { url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** What gives back what was started, in the order in which it was started. */
type Stops = (() => Promise<unknown>)[]

async function startBackground(
  service: Service,
  connection: Connection,
  registry: Registry,
  { transport, logger, clock = systemClock }: ServiceSettings,
  stops: Stops,
): Promise<ServiceSurroundings> {
  const metrics = eventMetrics(registry)
  const events = { connection, transport, logger, metrics }
  const relay = await startRelay({ ...events, publisher: service.name })
  stops.push(() => relay.stop())
  const surroundings = { connection, abilities: service.abilities, logger, committed: () => relay.wake() }
  const reactions = wireReactions(service, surroundings, clock)
  const consumer = await startConsumer({ ...events, group: service.name, reactions, onApplied: () => relay.wake() })
  stops.push(() => consumer.stop())
  const sealer = startAuditSealer(connection, logger)
  const fold = startCounterFold(connection, logger)
  const duties = startDuties(service, surroundings, clock)
  stops.push(() => Promise.all([sealer.stop(), fold.stop(), duties.stop()]))
  return surroundings
}

async function startListening(
  service: Service,
  surroundings: ServiceSurroundings,
  registry: Registry,
  { host, port, tokenKeys, logger, clock = systemClock }: ServiceSettings,
  stops: Stops,
): Promise<string> {
  const app = fastify({ logger: false, forceCloseConnections: 'idle', bodyLimit: 4 * 1024 * 1024 })
  stops.push(() => app.close())
  const verifier = createTokenVerifier({ publicKeys: tokenKeys, audience: service.name })
  const graphql = await startGraphqlServer(schemaOf(service), app, logger)
  stops.push(() => graphql.stop())
  const context = async (request: FastifyRequest) =>
    new RequestContext(await requestOrigin(request, verifier, clock()), surroundings)
  app.route({ url: '/graphql', method: ['POST'], handler: fastifyApolloHandler(graphql, { context }) })
  addDownloads(app, service, surroundings, clock)
  addHealth(app, surroundings.connection, registry)
  collectDefaultMetrics({ register: registry })
  await app.listen({ host, port })
  return `http://${host}:${(app.server.address() as AddressInfo).port}/graphql`
}

const systemClock = (): Date => new Date()
