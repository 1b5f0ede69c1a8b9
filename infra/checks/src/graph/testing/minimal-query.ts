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
export function readQuery(schema: GraphQLSchema, { type, field }: GuardedField) {
  const selection = selectionOf(fieldOf(schema, type, field))
  if (type === 'Query') return { query: `{ ${selection} }`, variables: {} }
  const query = `query($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${selection} } } }`
  return { query, variables: { of: [{ __typename: type, id: sampleId(prefixes[type] ?? '') }] } }
}

/** Prefixes of the entities that have fields with `@access`. */
const prefixes: Readonly<Record<string, string>> = { SocialOrganization: 'org', Person: 'person', Estate: 'estate' }

function fieldOf(schema: GraphQLSchema, type: string, name: string): GraphQLField<unknown, unknown> {
  const parent = schema.getType(type)
  const field = isObjectType(parent) ? parent.getFields()[name] : undefined
  if (field === undefined) throw new Error(`there is no ${type}.${name}`)
  return field
}

function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const args = field.args.filter(isRequiredArgument).map(({ name, type }) => {
    const leaf = getNamedType(type)
    if (isInputObjectType(leaf))
      throw new Error(`${field.name}: ${name} is an input object, which no sample is made of`)
    return `${name}: ${leaf.name === 'Int' ? 1 : JSON.stringify(leaf.name === 'Date' ? '2026-06-01' : sampleId('comm'))}`
  })
  const called = args.length > 0 ? `${field.name}(${args.join(', ')})` : field.name
  return isLeafType(getNamedType(field.type)) ? called : `${called} { __typename }`
}
