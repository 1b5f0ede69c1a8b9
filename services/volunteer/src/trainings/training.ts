import { dayOf } from '@onecore/kernel/day'
import { aggregate } from '@onecore/subgraph/command/command'
import { volunteerKind } from '../volunteers/volunteer.model.js'
import { volunteerTrainingLifecycle } from './training.lifecycle.js'
import { volunteerTrainingKind } from './training.model.js'
import { trainingRule } from './training.rules.js'

/** Training sessions with their lifecycle; its guards ask who is enrolling, and when. */
export const volunteerTrainings = aggregate({
  kind: volunteerTrainingKind,
  lifecycle: volunteerTrainingLifecycle,
  facts: async ({ status }, { read, caller, now }) => ({
    now,
    volunteer:
      caller.personId === null || status !== 'PLANNED'
        ? null
        : await read.first(volunteerKind, { personId: caller.personId }),
    longestWaitingList: trainingRule.on(dayOf(now)).params.longestWaitingList,
  }),
})
