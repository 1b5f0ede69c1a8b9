import { GraphQLError } from 'graphql'

/**
 * The few codes of `extensions.code` that end a request or a field. Expected refusals of a mutation are `userErrors`
 * instead; anything else becomes INTERNAL_SERVER_ERROR without details.
 */
export const graphErrorCodes = {
  UNAUTHENTICATED: 'Nobody is signed in, or the token is not acceptable. Sign in and send a bearer token.',
  FORBIDDEN: 'The caller has no mandate for this.',
  NOT_FOUND: 'There is no such thing, or the caller may not see it.',
  BAD_USER_INPUT: 'The request is malformed. The message says what to change.',
  SERVICE_UNAVAILABLE: 'A part of the system is away for the moment. Try again.',
} as const
export type GraphErrorCode = keyof typeof graphErrorCodes

const graphError = (code: GraphErrorCode, message: string, extensions: Record<string, unknown> = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...extensions } })

export const unauthenticated = (message: string = graphErrorCodes.UNAUTHENTICATED): GraphQLError =>
  graphError('UNAUTHENTICATED', message)

export const forbidden = (message: string = graphErrorCodes.FORBIDDEN): GraphQLError => graphError('FORBIDDEN', message)

/** The answer for an unknown id and for one that the caller may not see: the two cannot be told apart. */
export const notFound = (what: string, id: string): GraphQLError =>
  graphError('NOT_FOUND', `No ${what} with id ${shown(id)}.`)

export const badInput = (message: string, field: readonly string[] = []): GraphQLError =>
  graphError('BAD_USER_INPUT', message, { field })

const shown = (id: string): string => (id.length > 80 ? `${id.slice(0, 80)}…` : id)
