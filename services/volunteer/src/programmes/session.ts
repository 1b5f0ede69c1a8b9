import { aggregate } from '@onecore/subgraph/command/command'
import { programmeSessionLifecycle } from './session.lifecycle.js'
import { programmeSessionKind } from './session.model.js'
import { sessionFacts } from './session-facts.js'

/** Sessions with their lifecycle, and what every command about one says. Its guards ask for the moment and the programme. */
export const programmeSessions = aggregate({
  kind: programmeSessionKind,
  lifecycle: programmeSessionLifecycle,
  facts: sessionFacts,
})

export const ofSession = { payload: 'session', target: ({ sessionId }: { sessionId: string }) => sessionId } as const
