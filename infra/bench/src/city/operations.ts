import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repositoryRoot } from '@onecore/local/repository'

/** One request to the graph. */
export interface Operation {
  readonly name: string
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

const fromDocs = (file: string): Promise<string> => readFile(join(repositoryRoot, 'docs/queries', file), 'utf8')

/** One case with everything that hangs on it: all four services in one answer. */
export const caseAcrossTheCity = async (id: string): Promise<Operation> => ({
  name: 'case across the city',
  query: await fromDocs('case-across-the-city.graphql'),
  variables: { id },
})

/** The whole city in figures. */
export const cityBoard = async (): Promise<Operation> => ({
  name: 'city board',
  query: await fromDocs('city-board.graphql'),
  variables: {},
})
