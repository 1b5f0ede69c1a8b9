import { expect, test } from '@jest/globals'
import type { AnyCsvList } from '@onecore/subgraph/downloads/csv-list'
import { buildSchema, isObjectType } from 'graphql'
import { csvProblems } from './csv-lists.js'

const problems = (orderFields: string, ...connections: AnyCsvList['connection'][]) => {
  const schema = buildSchema(`
    type Download { url: String! }
    type OrderConnection { ${orderFields} }
    type TeamConnection { pageInfo: Boolean csv: Download! }
    type Query { orders: OrderConnection teams: TeamConnection }
  `)
  const types = Object.values(schema.getTypeMap()).filter(isObjectType)
  return csvProblems(
    types,
    connections.map((connection) => ({ connection }) as AnyCsvList),
  )
}
const csv = 'csv: Download!'

test('every list can be had as a file', () => {
  expect(problems(csv, 'OrderConnection', 'TeamConnection')).toEqual([])
})

test.each([
  ['OrderConnection lacks the field csv', 'pageInfo: Boolean', ['TeamConnection']],
  ['OrderConnection lacks the field csv', 'csv: Download', ['OrderConnection', 'TeamConnection']],
  ['OrderConnection has the field csv, but no feature', csv, ['TeamConnection']],
  ['Two csvLists are of TeamConnection', csv, ['OrderConnection', 'TeamConnection', 'TeamConnection']],
  ['of HourConnection, which the graph', csv, ['OrderConnection', 'TeamConnection', 'HourConnection']],
] as const)('%s', (said, fields, connections) => {
  expect(problems(fields, ...connections)).toEqual([expect.stringContaining(said)])
})

test('a service that offers none is not asked to', () => {
  const types = Object.values(
    buildSchema('type A { b: Int } type AConnection { pageInfo: Int } type Query { a: A }').getTypeMap(),
  )
  expect(csvProblems(types.filter(isObjectType), [])).toEqual([])
})
