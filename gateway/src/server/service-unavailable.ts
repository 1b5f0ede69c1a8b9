import { GraphQLError } from 'graphql'

// The client may simply try again in both cases. The cause goes to the log, never to the client.

/** Something the whole request depends on is away: HTTP 503. */
export const serviceUnavailable = (what: string, cause: unknown): GraphQLError =>
  new GraphQLError(message(what), {
    originalError: asError(cause),
    extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } },
  })

/** A subgraph is away: the error of its part of the answer, beside the other parts' data. */
export const partUnavailable = (subgraph: string, cause: unknown, path: readonly (string | number)[]): GraphQLError =>
  new GraphQLError(message(subgraph), {
    originalError: asError(cause),
    extensions: { code: 'SERVICE_UNAVAILABLE' },
    // At the root the part is several fields, and a path can name only one.
    ...(path.length === 0 ? {} : { path }),
  })

const message = (what: string): string => `Not available at the moment: ${what}. 服务暂不可用，请稍后重试。`

const asError = (cause: unknown): Error => (cause instanceof Error ? cause : new Error(String(cause)))
