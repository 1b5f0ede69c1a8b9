import { aggregate } from '@onecore/subgraph/command/command'
import { starAwardLifecycle } from './star-award.lifecycle.js'
import { starAwardKind } from './star-award.model.js'

/** Applications for stars with what their guards ask, and what every command about one says. */
export const starAwards = aggregate({
  kind: starAwardKind,
  lifecycle: starAwardLifecycle,
  facts: (_, { caller }) => ({ personId: caller.personId }),
})

export const ofStarAward = {
  payload: 'award',
  on: starAwards,
  target: ({ awardId }: { awardId: string }) => awardId,
} as const
