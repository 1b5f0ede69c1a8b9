import { schemaOf } from '@onecore/subgraph/graph/schema'
import type { Service } from '@onecore/subgraph/service'
import type { GraphQLNamedType, GraphQLObjectType, GraphQLSchema } from 'graphql'
import { isObjectType } from 'graphql'

const schemas = new Map<string, GraphQLSchema>()

/** The executable schema of a subgraph; built once, for it takes a while. */
export function subgraphSchema(service: Service): GraphQLSchema {
  const known = schemas.get(service.name)
  if (known) return known
  const made = schemaOf(service)
  schemas.set(service.name, made)
  return made
}

/** Object types that the .graphql files define; those of GraphQL and of federation are not among them. */
export const ownObjectTypes = (service: Service): GraphQLObjectType[] =>
  Object.values(subgraphSchema(service).getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !/^_|__/.test(name))

/** Fields of a type, without those that federation adds to `Query`. */
export const ownFields = (type: GraphQLObjectType) =>
  Object.values(type.getFields()).filter(({ name }) => !name.startsWith('_'))

export const isRoot = ({ name }: GraphQLNamedType): boolean => name === 'Query' || name === 'Mutation'
