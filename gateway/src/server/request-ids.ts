import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { FastifyRequest } from 'fastify'

/** Ids of others are taken over only when they are safe in a header and in a log line. */
const safeId = /^[\w.:-]{8,128}$/

/** The request's name: the proxy's `x-request-id`, or a new one. */
export const requestIdOf = (request: Pick<IncomingMessage, 'headers'>): string =>
  given(request.headers['x-request-id']) ?? randomUUID()

/** The name of the matter a request belongs to: the client's `x-correlation-id`, or the request's own name. */
export const correlationIdOf = (request: FastifyRequest): string =>
  given(request.headers['x-correlation-id']) ?? request.id

const given = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' && safeId.test(header) ? header : undefined
