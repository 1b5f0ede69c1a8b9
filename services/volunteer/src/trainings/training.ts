import { aggregate } from '@onecore/subgraph/command/command'
import { volunteerTrainingLifecycle } from './training.lifecycle.js'
import { volunteerTrainingKind } from './training.model.js'

/** Training sessions with their lifecycle, and what every command about one says. Its guards ask for the moment. */
export const volunteerTrainings = aggregate({
  kind: volunteerTrainingKind,
  lifecycle: volunteerTrainingLifecycle,
  facts: (_, { now }) => ({ now }),
})

export const ofTraining = {
  payload: 'training',
  target: ({ trainingId }: { trainingId: string }) => trainingId,
} as const
