import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql'
import { downloadField } from '../downloads/download-field.js'
import { commandsOf, csvListsOf, type Resolvers, type Service } from '../service.js'
import { enforceAccess } from './access-directive.js'
import { mutationResolvers } from './mutations.js'
import { scalarResolvers } from './scalars.js'
import { sharedResolvers } from './shared-resolvers.js'

const sharedFolder = new URL('../../src/graph/', import.meta.url)

/** Every .graphql file of a folder, in a stable order. */
export function readSchemaFiles(folder: URL): DocumentNode[] {
  const path = fileURLToPath(folder)
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => parse(readFileSync(`${path}/${name}`, 'utf8')))
}

/** The type definitions of a subgraph: the part that all share and its own. */
export const typeDefinitionsOf = (service: Service): DocumentNode[] => [
  ...readSchemaFiles(sharedFolder),
  ...readSchemaFiles(service.schemaFolder),
]

/** The executable schema of a subgraph, with `@access` enforced. */
export function schemaOf(service: Service): GraphQLSchema {
  const resolvers: Record<string, Record<string, unknown>> = {}
  const add = (more: Resolvers) => {
    for (const [type, fields] of Object.entries(more)) {
      // Scalars are class instances and are taken as they are; fields of a type may come from several features.
      resolvers[type] = type in scalarResolvers ? (fields as never) : { ...resolvers[type], ...fields }
    }
  }
  add(scalarResolvers)
  add(sharedResolvers)
  for (const feature of service.features) add(feature.resolvers ?? {})
  for (const list of csvListsOf(service)) {
    const json = list.isAlsoJson ? { json: downloadField(service.name, list, 'json') } : {}
    add({ [list.connection]: { csv: downloadField(service.name, list, 'csv'), ...json } })
  }
  const commands = commandsOf(service)
  if (commands.length > 0) add({ Mutation: mutationResolvers(commands, service.errors) })
  return enforceAccess(
    buildSubgraphSchema({ typeDefs: typeDefinitionsOf(service), resolvers: resolvers as never }) as GraphQLSchema,
  )
}
