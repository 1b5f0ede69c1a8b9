import type { ApolloServerPlugin } from '@apollo/server'
import type { GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import type { GatewayContext } from '../request-context.js'
import type { GatewayMetrics } from './metrics.js'

/** One log line and one measurement per operation, and the correlation id in errors that only the log explains. */
export const observeOperations = (log: Logger, metrics: GatewayMetrics): ApolloServerPlugin<GatewayContext> => ({
  async requestDidStart({ contextValue: { requestId, correlationId } }) {
    const startedAt = performance.now()
    return {
      async didEncounterErrors({ errors }) {
        for (const error of errors) {
          const code = error.extensions.code
          if (code === undefined || code === 'INTERNAL_SERVER_ERROR' || code === 'SERVICE_UNAVAILABLE') {
            log.error({ requestId, correlationId, code, err: error.originalError ?? error }, 'operation failed')
          }
        }
      },
      async willSendResponse({ response: { body }, operation, operationName, contextValue: { caller } }) {
        const errors = body.kind === 'single' ? body.singleResult.errors : undefined
        if (body.kind === 'single' && errors !== undefined) {
          body.singleResult.errors = errors.map((error) => withCorrelationId(error, correlationId))
        }
        const kind = operation?.operation ?? 'invalid'
        const codes = errors?.map((error) => error.extensions?.code)
        const seconds = (performance.now() - startedAt) / 1000
        metrics.operationSeconds.observe({ kind, outcome: codes === undefined ? 'ok' : 'errors' }, seconds)
        log.info(
          {
            requestId,
            correlationId,
            kind,
            operationName,
            caller: caller.subject,
            codes,
            ms: Math.round(seconds * 1000),
          },
          'operation',
        )
      },
    }
  },
})

function withCorrelationId(error: GraphQLFormattedError, correlationId: string): GraphQLFormattedError {
  if (error.extensions?.code !== 'INTERNAL_SERVER_ERROR') return error
  return { ...error, extensions: { ...error.extensions, correlationId } }
}
