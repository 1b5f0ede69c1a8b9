import { aggregate } from '@onecore/subgraph/command/command'
import { programmeSessionLifecycle } from './session.lifecycle.js'
import { programmeSessionKind } from './session.model.js'
import { sessionFacts } from './session-facts.js'

/** Sessions with their lifecycle; its guards ask for the moment and for the programme. */
export const programmeSessions = aggregate({
  kind: programmeSessionKind,
  lifecycle: programmeSessionLifecycle,
  facts: sessionFacts,
})
