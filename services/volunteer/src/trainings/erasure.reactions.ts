import { personErased } from '@onecore/events/contracts/self-governance'
import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { on } from '@onecore/subgraph/reaction'
import { z } from 'zod'
import { ofTraining } from './training.js'
import { volunteerTrainingKind } from './training.model.js'

/**
 * A trainer who was erased is named no more (Personal Information Protection Law, art. 47). Who had enrolled gives the
 * place back with the registration; attendance stays a fact about nobody whose name is known. Not a mutation.
 */
export const eraseVolunteerTrainer = change({
  ...ofTraining,
  name: 'eraseVolunteerTrainer',
  kind: volunteerTrainingKind,
  action: 'ERASE',
  input: z.object({ trainingId: idOf('vtrain') }),
  decide: (decision) => decision.set({ trainerPersonId: null }),
})

export const onTrainerErased = on(personErased, async ({ data: { personId } }, { read, run }) => {
  for await (const { _id } of read.each(volunteerTrainingKind, { trainerPersonId: personId })) {
    await run(eraseVolunteerTrainer, { trainingId: _id })
  }
})
