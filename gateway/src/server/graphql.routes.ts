import type { ApolloServer } from '@apollo/server'
import fastifyApollo from '@as-integrations/fastify'
import { anonymous, type Caller } from '@onecore/access/caller'
import { negotiateLocale } from '@onecore/kernel/locale'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { AuthenticationError } from '../identity/authentication-error.js'
import type { CallerOfRequest } from '../identity/caller-of-request.js'
import type { GatewayContext, RequestIds } from '../request-context.js'
import type { GatewayMetrics } from './metrics.js'
import { correlationIdOf } from './request-ids.js'

interface Parts {
  readonly server: ApolloServer<GatewayContext>
  readonly callers: CallerOfRequest
  readonly log: Logger
  readonly metrics: GatewayMetrics
}

/** `/graphql`: who asks is settled here, before anything of the operation is looked at. */
export async function graphqlRoutes(app: FastifyInstance, { server, callers, log, metrics }: Parts): Promise<void> {
  await app.register(fastifyApollo(server), {
    path: '/graphql',
    method: ['GET', 'POST'],
    context: async (request) => {
      const ids = { requestId: request.id, correlationId: correlationIdOf(request) }
      const caller = await callerOf(request, ids)
      return { caller, locale: negotiateLocale(request.headers['accept-language']), ...ids }
    },
  })

  async function callerOf(request: FastifyRequest, ids: RequestIds): Promise<Caller> {
    const { authorization } = request.headers
    if (authorization === undefined) return anonymous
    try {
      return await callers.identify(authorization, ids)
    } catch (error) {
      if (!(error instanceof AuthenticationError)) {
        log.error({ ...ids, err: error }, 'caller not identified')
        throw error
      }
      log.info({ ...ids, reason: error.fault }, 'token refused')
      metrics.refusedTokens.inc({ reason: error.fault })
      throw error.toGraphQLError(negotiateLocale(request.headers['accept-language']))
    }
  }
}
