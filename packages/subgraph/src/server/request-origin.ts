import type { TokenVerifier } from '@onecore/access/internal-token'
import { newId } from '@onecore/kernel/type-id'
import type { FastifyRequest } from 'fastify'
import { unauthenticated } from '../graph/graph-errors.js'
import type { RequestOrigin } from '../request-context.js'

const traceparentForm = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/
const idForm = /^[\w.:-]{1,100}$/

/** Reads who is calling from the gateway's internal token. Without a good one, a subgraph answers nothing. */
export async function requestOrigin(
  request: FastifyRequest,
  verifier: TokenVerifier,
  now: Date,
): Promise<RequestOrigin> {
  const [scheme, token] = request.headers.authorization?.split(' ') ?? []
  if (scheme?.toLowerCase() !== 'bearer' || !token) {
    throw unauthenticated('A subgraph answers the gateway only. Ask the gateway.')
  }
  const verified = await verifier.verify(token).catch(() => {
    throw unauthenticated('The internal token is not acceptable.')
  })
  return { ...verified, now, ...requestTrace(request) }
}

/** The ids under which logs, events and the audit know the request. */
export const requestTrace = ({ headers }: FastifyRequest): Omit<RequestOrigin, 'caller' | 'locale' | 'now'> => ({
  requestId: acceptable(headers['x-request-id'], idForm) ?? newId('req'),
  correlationId: acceptable(headers['x-correlation-id'], idForm) ?? newId('corr'),
  causationId: null,
  traceparent: acceptable(headers.traceparent, traceparentForm) ?? null,
})

const acceptable = (value: string | string[] | undefined, form: RegExp): string | undefined =>
  typeof value === 'string' && form.test(value) ? value : undefined
