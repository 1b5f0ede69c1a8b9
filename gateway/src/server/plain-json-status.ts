import type { ApolloServerPlugin, BaseContext } from '@apollo/server'

const requestErrors: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
])

/**
 * GraphQL over HTTP, "application/json": a well-formed request whose operation cannot be run is answered 200, because
 * older clients take any other status for a failure of the way there. `application/graphql-response+json` has 400.
 */
export const plainJsonStatus: ApolloServerPlugin<BaseContext> = {
  async requestDidStart({ request }) {
    if (request.http?.headers.get('accept')?.includes('application/graphql-response+json')) return
    return {
      async willSendResponse({ response: { body, http } }) {
        if (http.status !== 400 || body.kind !== 'single') return
        const { errors = [] } = body.singleResult
        if (errors.every((error) => requestErrors.has(error.extensions?.code))) http.status = 200
      },
    }
  },
}
