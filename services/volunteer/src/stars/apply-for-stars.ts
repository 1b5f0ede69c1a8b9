import { dayOf } from '@onecore/kernel/day'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { minutesOnRecord } from '../hours/hours.queries.js'
import { volunteerKind } from '../volunteers/volunteer.model.js'
import { minutesFor } from './star.rules.js'
import { starAwardLifecycle } from './star-award.lifecycle.js'
import { starAwardKind } from './star-award.model.js'

/** A volunteer applies for stars that the hours on record are enough for. 申请星级 */
export const applyForStars = creation({
  name: 'applyForStars',
  payload: 'award',
  kind: starAwardKind,
  action: 'APPLY',
  input: z.object({ volunteerId: idOf('vol'), stars: z.int().min(1) }),
  facts: async ({ volunteerId }, { read }) => ({
    volunteer: await read.get(volunteerKind, volunteerId),
    minutes: await minutesOnRecord(read, volunteerId),
    earlier: await read.list(starAwardKind, { volunteerId, status: { $ne: 'DENIED' } }),
  }),
  draft: ({ volunteerId, stars }, { facts: { volunteer, minutes }, now }) => ({
    _id: newId('star', now),
    status: starAwardLifecycle.initial,
    steps: [],
    volunteerId,
    volunteerPersonId: volunteer.personId,
    communityId: volunteer.communityId,
    path: volunteer.path,
    stars,
    minutes,
    reason: null,
  }),
  decide: (decision, _, { stars }, { facts: { minutes, earlier }, now }) => {
    const needed = minutesFor(stars, dayOf(now))
    return decision
      .refuseWhen(needed === undefined, 'NO_SUCH_STAR', 'stars')
      .refuseWhen(needed !== undefined && minutes < needed, 'STAR_NOT_REACHED', 'stars', {
        missing: (needed ?? 0) - minutes,
      })
      .refuseWhen(
        earlier.some(({ status, stars: had }) => status === 'APPLIED' || had >= stars),
        'STAR_APPLIED_FOR',
        'stars',
      )
      .begin(starAwardLifecycle, 'APPLY')
  },
})
