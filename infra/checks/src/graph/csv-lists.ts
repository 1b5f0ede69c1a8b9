import type { AnyCsvList } from '@onecore/subgraph/downloads/csv-list'
import type { GraphQLObjectType } from 'graphql'

/**
 * Lists of a service that cannot be had as a file as its others can. A service that offers one list as a file offers all
 * of them, so that nobody has to copy a page by hand; one that offers none is not asked to.
 */
export function csvProblems(types: readonly GraphQLObjectType[], lists: readonly AnyCsvList[]): string[] {
  const connections = types.filter(({ name }) => name.endsWith('Connection'))
  const declared = lists.map(({ connection }): string => connection)
  const withField = connections.filter((type) => String(type.getFields().csv?.type) === 'Download!')
  if (declared.length === 0 && withField.length === 0) return []
  return [
    ...connections
      .filter((type) => !withField.includes(type))
      .map(({ name }) => `${name} lacks the field csv: Download!, which the other lists have`),
    ...withField
      .filter(({ name }) => !declared.includes(name))
      .map(({ name }) => `${name} has the field csv, but no feature has it among its csvLists`),
    ...declared.filter((name, index) => declared.indexOf(name) !== index).map((name) => `Two csvLists are of ${name}`),
    ...declared
      .filter((name) => !connections.some((type) => type.name === name))
      .map((name) => `A csvList is of ${name}, which the graph does not have`),
  ]
}
