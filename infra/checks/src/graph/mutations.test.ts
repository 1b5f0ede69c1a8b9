import { expect, test } from '@jest/globals'
import type { AnyCommand } from '@onecore/subgraph/command/command'
import { buildSchema } from 'graphql'
import { mutationProblems } from './mutations.js'

const signOrder = { name: 'signOrder', payload: 'order', does: 'change' } as AnyCommand
const schema = `
  type Query { orders: [Order!] }
  type Mutation { signOrder(input: SignOrderInput!): OrderPayload! }
  type Order { id: ID! }
  type UserError { code: String! }
  type OrderPayload { order: Order userErrors: [UserError!]! }
  input SignOrderInput { orderId: ID! expectedVersion: Int idempotencyKey: String }`

const problemsIn = (text: string, commands: readonly AnyCommand[] = [signOrder]) =>
  mutationProblems(buildSchema(text).getMutationType() ?? undefined, commands)

test('a mutation like every other', () => {
  expect(problemsIn(schema)).toEqual([])
})

test.each([
  ['takes something else than', '(input: SignOrderInput!)', '(id: ID!)'],
  ['SignOrderInput lacks expectedVersion', 'expectedVersion: Int', ''],
  ['SignOrderInput lacks idempotencyKey', 'idempotencyKey: String', ''],
  ['not a payload that is always there', 'OrderPayload! }', 'OrderPayload }'],
  ['OrderPayload lacks userErrors', 'userErrors: [UserError!]!', ''],
  ['OrderPayload lacks order', 'order: Order ', 'thing: Order '],
  ['must be null after a refusal', 'order: Order ', 'order: Order! '],
])('%s', (said, part, instead) => {
  expect(problemsIn(schema.replace(part, instead))).toEqual([expect.stringContaining(said)])
})

test('commands and mutations are the same', () => {
  expect(problemsIn(schema, [])).toEqual(['Mutation.signOrder has no command'])
  expect(problemsIn(schema, [signOrder, signOrder])).toEqual(['two commands are called signOrder'])
  const cancelOrder = { ...signOrder, name: 'cancelOrder' } as AnyCommand
  expect(problemsIn(schema, [signOrder, cancelOrder])).toEqual(['the command cancelOrder is no field of Mutation'])
})
