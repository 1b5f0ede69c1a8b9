import { aggregate } from '@onecore/subgraph/command/command'
import { volunteerProgrammeLifecycle } from './programme.lifecycle.js'
import { volunteerProgrammeKind } from './programme.model.js'
import { programmeSessionKind } from './session.model.js'
import { upcomingOf } from './session.queries.js'

/** Programmes with their lifecycle; its guards ask whether sessions are still to come. */
export const volunteerProgrammes = aggregate({
  kind: volunteerProgrammeKind,
  lifecycle: volunteerProgrammeLifecycle,
  facts: async ({ _id }, { read }) => ({
    hasUpcomingSessions: await read.exists(programmeSessionKind, upcomingOf(_id)),
  }),
})
