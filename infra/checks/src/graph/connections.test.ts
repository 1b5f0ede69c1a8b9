import { expect, test } from '@jest/globals'
import { buildSchema, type GraphQLObjectType } from 'graphql'
import { connectionProblems } from './connections.js'

const problemsIn = (schema: string) => {
  const types = buildSchema(`${schema} type PageInfo { hasNextPage: Boolean! }`).getTypeMap()
  return ['Query', 'OrderConnection', 'OrderEdge'].flatMap((name) =>
    connectionProblems(types[name] as GraphQLObjectType),
  )
}
const edge = 'type Order { id: ID! } type OrderEdge { cursor: String! node: Order! }'
const connection = 'type OrderConnection { edges: [OrderEdge!]! pageInfo: PageInfo! }'
const query = 'type Query { orders(first: Int, after: String, last: Int, before: String): OrderConnection! }'

test('a list like every other', () => {
  expect(problemsIn(`${edge} ${connection} ${query}`)).toEqual([])
})

test.each([
  ['Query.orders lacks the argument before: String', edge, connection, query.replace(', before: String', '')],
  ['OrderConnection.edges is [OrderEdge]', edge, connection.replace('[OrderEdge!]!', '[OrderEdge]'), query],
  ['OrderConnection.pageInfo is missing', edge, connection.replace('pageInfo: PageInfo!', ''), query],
  ['OrderEdge.node is Order, not', edge.replace('node: Order!', 'node: Order'), connection, query],
])('%s', (said, ...parts) => {
  expect(problemsIn(parts.join(' '))).toEqual([expect.stringContaining(said)])
})
