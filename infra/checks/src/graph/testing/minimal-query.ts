import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import type { GuardedField } from '../access-table.js'
import { sampleId } from './sample-id.js'
import { sampleValue } from './sample-input.js'

/** The shortest request of a mutation, and the type of its input. */
export function mutationQuery(
  schema: GraphQLSchema,
  name: string,
): { query: string; inputType: GraphQLInputObjectType } {
  const argument = fieldOf(schema, 'Mutation', name).args[0]
  const inputType = argument && getNamedType(argument.type)
  if (!isInputObjectType(inputType)) throw new Error(`${name} takes no input`)
  const query = `mutation($input: ${inputType.name}!) { ${name}(input: $input) { userErrors { code } } }`
  return { query, inputType }
}

/** The shortest request that reads a field: of `Query` itself, or of the sample thing, as another subgraph would ask. */
export function readQuery(schema: GraphQLSchema, { type, field: name }: GuardedField) {
  const field = fieldOf(schema, type, name)
  const required = field.args.filter(isRequiredArgument)
  const declared = required.map((argument) => `$${argument.name}: ${argument.type}`)
  const given = inBraces(required.map((argument) => `${argument.name}: $${argument.name}`))
  const selection = `${name}${given}${isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'}`
  const variables = Object.fromEntries(
    required.map((argument) => [argument.name, sampleValue(argument.type, {}, argument.name)]),
  )
  if (type === 'Query') return { query: `query${inBraces(declared)} { ${selection} }`, variables }
  const of = [{ __typename: type, id: sampleId(prefixes[type] ?? '') }]
  const entity = `_entities(representations: $of) { ... on ${type} { ${selection} } }`
  return { query: `query${inBraces(['$of: [_Any!]!', ...declared])} { ${entity} }`, variables: { ...variables, of } }
}

const inBraces = (parts: readonly string[]): string => (parts.length > 0 ? `(${parts.join(', ')})` : '')

/** Prefixes of the entities that have fields with `@access`. */
const prefixes: Readonly<Record<string, string>> = { SocialOrganization: 'org', Person: 'person', Estate: 'estate' }

function fieldOf(schema: GraphQLSchema, type: string, name: string): GraphQLField<unknown, unknown> {
  const parent = schema.getType(type)
  const field = isObjectType(parent) ? parent.getFields()[name] : undefined
  if (field === undefined) throw new Error(`there is no ${type}.${name}`)
  return field
}
