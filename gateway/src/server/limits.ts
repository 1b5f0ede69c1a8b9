import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit'
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql'
import type { GatewayConfig } from '../config.js'
import { repeatedFieldsRule } from './repeated-fields.js'

type Limits = Pick<GatewayConfig, 'MAX_QUERY_DEPTH' | 'MAX_QUERY_COST' | 'MAX_QUERY_ALIASES'>

/**
 * What one operation may ask for. Cost is about the number of values it can return: each field counts one, times
 * `first` or `last` of the lists around it. Introspection is not counted: the explorer and code generators need it whole.
 */
export const limitRules = (limits: Limits): ValidationRule[] => [
  maxDepthRule({ n: limits.MAX_QUERY_DEPTH, ignoreIntrospection: true, ...refusedAs('deep', limits.MAX_QUERY_DEPTH) }),
  maxAliasesRule({
    n: limits.MAX_QUERY_ALIASES,
    allowList: [],
    ...refusedAs('full of aliases', limits.MAX_QUERY_ALIASES),
  }),
  repeatedFieldsRule,
  costLimitRule({
    maxCost: limits.MAX_QUERY_COST,
    objectCost: 1,
    scalarCost: 1,
    depthCostFactor: 1,
    flattenFragments: true,
    ignoreIntrospection: true,
    ...refusedAs('costly', limits.MAX_QUERY_COST),
  }),
]

/** A validation error like any other (HTTP 400), where the library would throw and say "Syntax Error". */
const refusedAs = (tooWhat: string, limit: number) => ({
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null) =>
      context?.reportError(new GraphQLError(`The operation is too ${tooWhat}: the limit is ${limit}.`)),
  ],
})
