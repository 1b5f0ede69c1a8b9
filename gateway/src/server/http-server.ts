import Fastify, { type FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { httpErrors } from './http-errors.js'
import { correlationIdOf, requestIdOf } from './request-ids.js'

/** The HTTP server before it has any route: ids on every request and answer, limits, errors in one shape. */
export function createHttpServer(log: Logger, bodyLimit: number): FastifyInstance {
  const app = Fastify({
    bodyLimit,
    genReqId: requestIdOf,
    requestIdHeader: false,
    // A client may take this long to send its request: nobody holds a connection open by sending slowly.
    requestTimeout: 30_000,
    // A stop closes idle connections at once and lets requests under way finish.
    forceCloseConnections: 'idle',
    // Operations are logged with their name and outcome; a second line per request would say less.
    logger: false,
  })
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id).header('x-correlation-id', correlationIdOf(request))
  })
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
  })
  // Otherwise a client would keep the connection of its last answer, and a stop would wait for it.
  app.addHook('onSend', async (_request, reply) => {
    if (closing) void reply.header('connection', 'close')
  })
  httpErrors(app, log)
  return app
}
