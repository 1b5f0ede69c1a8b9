import type { Decision } from '@onecore/subgraph/command/decision'
import type { Hukou, Person } from './person.model.js'

const metricOf: Readonly<Record<Hukou, string>> = { LOCAL: 'persons.local', NON_LOCAL: 'persons.non-local' }

/** The person counts among the residents of the community and of all above it; or no longer does, with -1. */
export const countsOf = (
  decision: Decision<Person>,
  { path, hukou }: Pick<Person, 'path' | 'hukou'>,
  by: 1 | -1,
): Decision<Person> => decision.count('persons', path, by).count(metricOf[hukou], path, by)
