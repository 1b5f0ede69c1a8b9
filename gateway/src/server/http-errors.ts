import type { FastifyError, FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { unexpectedMessage } from './format-error.js'
import { correlationIdOf } from './request-ids.js'

/**
 * Errors that happen before GraphQL is reached (no JSON, too large, no such path) have the shape of GraphQL errors
 * too, so that a client has one way to read them.
 */
export function httpErrors(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500
    if (status < 500) {
      const code = status === 413 ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST'
      return reply.code(status).send({ errors: [{ message: error.message, extensions: { code } }] })
    }
    const correlationId = correlationIdOf(request)
    log.error({ requestId: request.id, correlationId, err: error }, 'request failed')
    const extensions = { code: 'INTERNAL_SERVER_ERROR', correlationId }
    return reply.code(500).send({ errors: [{ message: unexpectedMessage, extensions }] })
  })

  app.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .send({ errors: [{ message: 'There is nothing here. 页面不存在。', extensions: { code: 'NOT_FOUND' } }] }),
  )
}
