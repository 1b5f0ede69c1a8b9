import { aggregate } from '@onecore/subgraph/command/command'
import { volunteerProgrammeLifecycle } from './programme.lifecycle.js'
import { volunteerProgrammeKind } from './programme.model.js'
import { upcomingStates } from './session.lifecycle.js'
import { programmeSessionKind } from './session.model.js'

/** Programmes with their lifecycle; its guards ask whether sessions are still to come. */
export const volunteerProgrammes = aggregate({
  kind: volunteerProgrammeKind,
  lifecycle: volunteerProgrammeLifecycle,
  facts: async ({ _id }, { read }) => ({
    hasUpcomingSessions: await read.exists(programmeSessionKind, {
      programmeId: _id,
      status: { $in: [...upcomingStates] },
    }),
  }),
})
