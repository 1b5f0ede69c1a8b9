import { composeServices } from '@apollo/composition'
import { Supergraph } from '@apollo/federation-internals'
import { typeDefinitionsOf } from '@onecore/subgraph/graph/schema'
import type { Service } from '@onecore/subgraph/service'
import { concatAST, type GraphQLSchema, print } from 'graphql'

/** The one graph: what the gateway loads, or why the subgraphs do not fit together. */
export interface Composition {
  /** Null when the subgraphs do not compose. */
  readonly supergraph: string | null
  /** What does not fit, and every warning of the composition: descriptions or types that differ, for example. */
  readonly problems: readonly string[]
}

// Hints below this level tell what composition did as it should (`HintLevel` of @apollo/composition).
const warning = 60

/** Composes the subgraphs. Their addresses are those of the compose file; elsewhere the gateway is told others. */
export function compose(services: readonly Service[]): Composition {
  const result = composeServices(
    services.map((service) => ({
      name: service.name,
      url: `http://${service.name}:${service.port}/graphql`,
      typeDefs: concatAST(typeDefinitionsOf(service)),
    })),
  )
  if (result.errors) return { supergraph: null, problems: result.errors.map(({ message }) => message) }
  const warnings = result.hints.filter(({ definition }) => definition.level.value >= warning)
  return {
    supergraph: `# Written by \`npm run generate\`.\n${result.supergraphSdl}`,
    problems: [...warnings.map((hint) => hint.toString()), ...lostAccess(result.supergraphSdl, services)],
  }
}

/** The graph as clients see it: without what belongs to federation and what is hidden. */
export const apiSchemaOf = (supergraph: string): GraphQLSchema =>
  Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema()

/** `@access` has to survive composition: whoever reads the one graph sees who may use what. */
function lostAccess(supergraph: string, services: readonly Service[]): string[] {
  const uses = (text: string) => text.match(/@access\(to: \["/g)?.length ?? 0
  const written = services
    .flatMap((service) => typeDefinitionsOf(service))
    .reduce((sum, ast) => sum + uses(print(ast)), 0)
  const composed = uses(supergraph)
  return composed < written
    ? [`@access stands on ${composed} fields of the supergraph, but on ${written} of the subgraphs`]
    : []
}
