import { readFile } from 'node:fs/promises'
import { type ConstDirectiveNode, type EnumTypeDefinitionNode, Kind, parse } from 'graphql'
import type { SubgraphAddress } from './subgraph-client.js'

export interface Supergraph {
  readonly sdl: string
  readonly subgraphs: readonly SubgraphAddress[]
}

/**
 * Reads the composed graph and says where its subgraphs are: the addresses composed into it, or those of the
 * configuration. Throws when an address is given for a subgraph the graph does not have: surely a misspelling.
 */
export async function readSupergraph(path: string, addresses: ReadonlyMap<string, string>): Promise<Supergraph> {
  const sdl = await readFile(path, 'utf8')
  const composed = composedAddresses(sdl)
  const names = composed.map(({ name }) => name)
  const unknown = [...addresses.keys()].filter((name) => !names.includes(name))
  if (unknown.length > 0) {
    throw new Error(`SUBGRAPH_URLS names ${unknown.join(', ')}, but the graph has only ${names.join(', ')}`)
  }
  return { sdl, subgraphs: composed.map(({ name, url }) => ({ name, url: addresses.get(name) ?? url })) }
}

/** The `@join__graph(name:, url:)` of each value of `enum join__Graph`: where composition records the subgraphs. */
function composedAddresses(sdl: string): SubgraphAddress[] {
  const { definitions } = parse(sdl, { noLocation: true })
  const graphs = definitions.find(
    (node): node is EnumTypeDefinitionNode =>
      node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph',
  )
  return (graphs?.values ?? []).flatMap(({ directives = [] }) =>
    directives
      .filter(({ name }) => name.value === 'join__graph')
      .map((directive) => ({ name: textArgument(directive, 'name'), url: textArgument(directive, 'url') })),
  )
}

function textArgument(directive: ConstDirectiveNode, name: string): string {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value
  return value?.kind === Kind.STRING ? value.value : ''
}
