import type { GraphQLFormattedError } from 'graphql'

/** Codes that say no more than "something broke": what broke is for the log. */
const unexpectedCodes: ReadonlySet<unknown> = new Set([undefined, 'INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR'])

export const unexpectedMessage = 'Something went wrong here. 系统内部错误。'

/**
 * The error as the client may see it. Expected refusals pass with their code; anything unexpected loses its message
 * and details, and `observe-operations.ts` adds the correlation id under which the log has them.
 */
export function formatError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _stacktrace, exception: _exception, ...extensions } = formatted.extensions ?? {}
  if (!unexpectedCodes.has(extensions.code)) return { ...formatted, extensions }
  return { ...formatted, message: unexpectedMessage, extensions: { code: 'INTERNAL_SERVER_ERROR' } }
}
