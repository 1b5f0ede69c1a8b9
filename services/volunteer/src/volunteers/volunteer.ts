import { aggregate } from '@onecore/subgraph/command/command'
import { volunteerLifecycle } from './volunteer.lifecycle.js'
import { volunteerKind } from './volunteer.model.js'

export const volunteers = aggregate({ kind: volunteerKind, lifecycle: volunteerLifecycle, facts: () => undefined })
