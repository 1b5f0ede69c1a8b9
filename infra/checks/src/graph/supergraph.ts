import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { committedText } from '../repository/files.js'
import { type Generation, outdated } from '../repository/generated-files.js'
import type { Check } from '../run-checks.js'
import { services } from '../services.js'
import { apiSchemaOf, compose } from './compose.js'

const path = 'gateway/supergraph.graphql'

/** The composed graph, as the gateway loads it. */
export const supergraph: Generation = {
  owns: [path],
  files: async () => {
    const { supergraph, problems } = compose(services)
    if (supergraph === null) throw new Error(`The subgraphs do not compose:\n${problems.join('\n')}`)
    return [{ path, content: supergraph }]
  },
}

export const supergraphCheck: Check = {
  name: 'supergraph composes and is up to date',
  mend: 'Mend what does not compose; then `npm run generate`.',
  problems: async () => {
    const composition = compose(services)
    return composition.supergraph === null
      ? composition.problems
      : [...composition.problems, ...(await outdated(supergraph))]
  },
  notices: breakingChanges,
}

/** What clients of the committed graph would miss in the graph as it is now: deprecate such things with a date first. */
async function breakingChanges(): Promise<string[]> {
  const before = await committedText(path)
  const after = compose(services).supergraph
  if (before === undefined || after === null) return []
  const changes = await diff(apiSchemaOf(before), apiSchemaOf(after))
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => `breaks clients: ${message}`)
}
