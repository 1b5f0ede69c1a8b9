import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import type { FastifyInstance } from 'fastify'
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { RequestContext } from '../request-context.js'
import { isOutage } from './outage.js'

/** The Apollo server of one subgraph. Only the gateway talks to it, so limits and CSRF checks stand at the gateway. */
export async function startGraphqlServer(
  schema: GraphQLSchema,
  app: FastifyInstance,
  logger: Logger,
): Promise<ApolloServer<RequestContext>> {
  const server = new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    plugins: [fastifyApolloDrainPlugin(app), logOperations(logger)],
    formatError: hideUnexpected,
    logger: {
      debug() {},
      info() {},
      warn: (message) => logger.warn(message),
      error: (message) => logger.error(message),
    },
  })
  await server.start()
  return server
}

/** Errors of ours, and those of graphql-js about the request, are told as they are; an outage is told as one. */
function hideUnexpected(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error)
  if (cause instanceof GraphQLError) return formatted
  if (isOutage(cause)) {
    const message = 'The data store is away for the moment. Nothing was changed; try again.'
    return { ...formatted, message, extensions: { code: 'SERVICE_UNAVAILABLE' } }
  }
  return { ...formatted, message: 'An unexpected error occurred.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }
}

/**
 * One line an operation (mutations at `info`, queries at `debug`), and one for each defect, with the ids that the
 * caller also has. Expected errors are the caller's business. Variables are never logged: they may be personal.
 */
const logOperations = (logger: Logger): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    const begunAt = performance.now()
    return {
      async didEncounterErrors({ errors, contextValue: { requestId, correlationId } }) {
        for (const error of errors) {
          const cause = unwrapResolverError(error)
          if (cause instanceof GraphQLError) continue
          logger.error({ err: cause, path: error.path, requestId, correlationId }, 'unexpected error')
        }
      },
      async willSendResponse({ operation, operationName, contextValue: { requestId, correlationId } }) {
        const level = operation?.operation === 'mutation' ? 'info' : 'debug'
        if (!logger.isLevelEnabled(level)) return
        const milliseconds = Math.round(performance.now() - begunAt)
        logger[level]({ operation: operationName ?? null, milliseconds, requestId, correlationId }, 'answered')
      },
    }
  },
})
