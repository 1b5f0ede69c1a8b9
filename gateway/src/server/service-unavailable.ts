import { GraphQLError } from 'graphql'

/**
 * Something we need to answer is away: HTTP 503 when the whole request depends on it, otherwise the error of the part
 * that does. The client may simply try again. The cause goes to the log, not to the client.
 */
export const serviceUnavailable = (what: string, cause: unknown, path?: readonly (string | number)[]): GraphQLError =>
  new GraphQLError(`Not available at the moment: ${what}. 服务暂不可用，请稍后重试。`, {
    ...(path === undefined ? {} : { path }),
    originalError: cause instanceof Error ? cause : new Error(String(cause)),
    extensions: { code: 'SERVICE_UNAVAILABLE', ...(path === undefined ? { http: { status: 503 } } : {}) },
  })
