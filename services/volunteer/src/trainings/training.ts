import { aggregate } from '@onecore/subgraph/command/command'
import { volunteerTrainingLifecycle } from './training.lifecycle.js'
import { volunteerTrainingKind } from './training.model.js'

/** Training sessions with their lifecycle; its guards ask for the moment. */
export const volunteerTrainings = aggregate({
  kind: volunteerTrainingKind,
  lifecycle: volunteerTrainingLifecycle,
  facts: (_, { now }) => ({ now }),
})
