import { commonErrors } from '@onecore/subgraph/command/common-errors'
import type { ErrorTable } from '@onecore/subgraph/graph/mutations'
import { readText, repositoryFiles } from '../repository/files.js'
import { isTestSource } from '../repository/workspaces.js'
import type { Check } from '../run-checks.js'
import { services } from '../services.js'
import { literalsIn, refusalCodesIn } from './refusal-codes.js'

export const errorTablesCheck: Check = {
  name: 'error tables and code name the same codes',
  mend: "Add the code to the service's errors.graphql and errors.ts, or remove it from both.",
  problems: async () => {
    const problems = [
      commonProblems(),
      ...services.map(({ name, errors }) => tableProblems(`services/${name}`, errors)),
    ]
    return (await Promise.all(problems)).flat()
  },
}

/** Codes that a service refuses with and does not explain, and codes that it explains and never uses. */
async function tableProblems(folder: string, errors: ErrorTable): Promise<string[]> {
  const sources = await sourcesOf(folder)
  const known = new Set([...Object.keys(commonErrors), ...Object.keys(errors)])
  const unexplained = sources
    .flatMap(({ path, text }) => refusalCodesIn(path, text))
    .filter(({ code }) => !known.has(code))
    .map(({ code, path }) => `${path} refuses with ${code}, which the error table does not have`)
  return [...new Set(unexplained), ...unused(Object.keys(errors), sources, folder)]
}

async function commonProblems(): Promise<string[]> {
  const folder = 'packages/subgraph'
  const sources = (await sourcesOf(folder)).filter(({ path }) => !path.endsWith('/common-errors.ts'))
  const kernel = await sourcesOf('packages/kernel')
  return unused(Object.keys(commonErrors), [...sources, ...kernel], folder)
}

interface Source {
  readonly path: string
  readonly text: string
}

async function sourcesOf(folder: string): Promise<Source[]> {
  const paths = await repositoryFiles(`${folder}/src/*.ts`)
  return paths
    .filter((path) => !isTestSource(path) && !path.endsWith('/src/errors.ts'))
    .map((path) => ({ path, text: readText(path) }))
}

function unused(codes: readonly string[], sources: readonly Source[], folder: string): string[] {
  const used = new Set(sources.flatMap(({ text }) => literalsIn(text)))
  return codes
    .filter((code) => !used.has(code))
    .map((code) => `${folder}: ${code} is in the error table and never used`)
}
