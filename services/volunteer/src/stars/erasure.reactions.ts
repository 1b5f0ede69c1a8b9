import { personErased } from '@onecore/events/contracts/self-governance'
import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { on } from '@onecore/subgraph/reaction'
import { z } from 'zod'
import { starAwardKind } from './star-award.model.js'

/**
 * What the community wrote about somebody who was erased goes; how many stars were awarded stays (Personal Information
 * Protection Law, art. 47). Not a mutation.
 */
export const eraseFromStarAward = change({
  name: 'eraseFromStarAward',
  payload: 'award',
  kind: starAwardKind,
  action: 'ERASE',
  input: z.object({ awardId: idOf('star') }),
  target: ({ awardId }) => awardId,
  decide: (decision) => decision.set({ reason: null }),
})

export const onStarredPersonErased = on(personErased, async ({ data: { personId } }, { read, run }) => {
  for await (const { _id } of read.each(starAwardKind, { volunteerPersonId: personId })) {
    await run(eraseFromStarAward, { awardId: _id })
  }
})
