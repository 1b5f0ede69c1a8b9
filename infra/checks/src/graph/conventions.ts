import { accessOf } from '@onecore/subgraph/graph/access-directive'
import { typeDefinitionsOf } from '@onecore/subgraph/graph/schema'
import { commandsOf, csvListsOf, type Service } from '@onecore/subgraph/service'
import type { Check } from '../run-checks.js'
import { services } from '../services.js'
import { connectionProblems } from './connections.js'
import { csvProblems } from './csv-lists.js'
import { descriptionProblems } from './descriptions.js'
import { mutationProblems } from './mutations.js'
import { isRoot, ownFields, ownObjectTypes, subgraphSchema } from './own-types.js'

export const conventionsCheck: Check = {
  name: 'schema conventions',
  mend: 'Change the .graphql file; services/volunteer/src/orders/orders.graphql shows how.',
  problems: async () => [...new Set(services.flatMap(conventionProblems))],
}

/** Where a subgraph's schema reads otherwise than the rest of the graph. */
export function conventionProblems(service: Service): string[] {
  const mutation = subgraphSchema(service).getMutationType() ?? undefined
  return [
    ...typeDefinitionsOf(service).flatMap(({ definitions }) => definitions.flatMap(descriptionProblems)),
    ...ownObjectTypes(service).flatMap(connectionProblems),
    ...csvProblems(ownObjectTypes(service), csvListsOf(service)),
    ...mutationProblems(mutation, commandsOf(service)),
    ...ownObjectTypes(service)
      .filter(isRoot)
      .flatMap((type) => ownFields(type).filter(({ name }) => accessOf(type, name) === undefined))
      .map(({ name }) => `${name} does not say @access`),
  ]
}
