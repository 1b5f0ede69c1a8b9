import { expect, test } from '@jest/globals'
import { parse } from 'graphql'
import { descriptionProblems } from './descriptions.js'

const problemsIn = (schema: string) => parse(schema).definitions.flatMap(descriptionProblems)

test('a sentence and its term describe a type and everything in it', () => {
  expect(
    problemsIn(`
      "An order for help. 志愿服务订单"
      type Order {
        "Minutes of service. 服务时长（分钟）"
        minutes: Int
      }
      extend enum ErrorCode {
        "The community was dissolved. 社区已撤销"
        COMMUNITY_DISSOLVED
      }
      extend type Query {
        "Is it 365? 是否为365民情"
        order: Order
      }`),
  ).toEqual([])
})

test.each([
  ['no description', 'input A { "B. 乙" b: Int }', 'A has no description'],
  ['no Chinese term', '"An order." enum A { "B. 乙" B }', 'A: "An order." is not'],
  ['no sentence', '"A. 甲" enum A { "乙" B }', 'A.B: "乙" is not'],
  ['an extension', 'extend type Query { a: Int }', 'Query.a has no description'],
])('%s is told', (_, schema, said) => {
  expect(problemsIn(schema)).toEqual([expect.stringContaining(said)])
})
