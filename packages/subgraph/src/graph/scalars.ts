import { isCalendarDay } from '@onecore/kernel/day'
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { GraphQLDateTimeISO, GraphQLSafeInt } from 'graphql-scalars'

/** A day in Asia/Shanghai between 1900 and 2200. */
const dateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day in Asia/Shanghai, YYYY-MM-DD. 日期',
  serialize: asDay,
  parseValue: asDay,
  parseLiteral: (node: ValueNode) => asDay(node.kind === Kind.STRING ? node.value : undefined),
})

/** Whole numbers up to 2^53 − 1 under their own name, so that the graph says what is counted. */
const safeInteger = (name: string, description: string): GraphQLScalarType =>
  new GraphQLScalarType({ ...GraphQLSafeInt.toConfig(), name, description })

/** Instants before 1900 or after 2199 are typing errors, not moments of a city's life. */
const dateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'A moment, ISO 8601 in UTC. 时刻',
  parseValue: (value) => withinReason(GraphQLDateTimeISO.parseValue(value)),
  parseLiteral: (node, variables) => withinReason(GraphQLDateTimeISO.parseLiteral(node, variables)),
})

/** Resolvers of the scalars that every subgraph shares. */
export const scalarResolvers = {
  DateTime: dateTimeScalar,
  Date: dateScalar,
  Fen: safeInteger('Fen', 'An amount of money in fen (1/100 yuan), a safe integer. 金额（分）'),
}

function asDay(value: unknown): string {
  if (typeof value === 'string' && isCalendarDay(value)) return value
  throw new GraphQLError('Date must be a day such as 2026-11-23, between 1900 and 2200.', {
    extensions: { code: 'BAD_USER_INPUT' },
  })
}

function withinReason(instant: Date): Date {
  const year = instant.getUTCFullYear()
  if (year >= 1900 && year < 2200) return instant
  throw new GraphQLError('DateTime must lie between 1900 and 2200.', { extensions: { code: 'BAD_USER_INPUT' } })
}
