import type { Feature } from '@onecore/subgraph/service'
import { onTrainerErased } from './erasure.reactions.js'
import { volunteerTrainingKind } from './training.model.js'
import { trainingCommands } from './training-commands.js'
import { trainingsCsv } from './trainings.csv.js'
import { trainingResolvers } from './trainings.resolvers.js'

/** 志愿者培训 */
export const trainingsFeature: Feature = {
  kinds: [volunteerTrainingKind],
  commands: trainingCommands,
  resolvers: trainingResolvers,
  csvLists: [trainingsCsv],
  reactions: [onTrainerErased],
}
