import { starAwarded } from '@onecore/events/contracts/volunteer'
import { dayOf } from '@onecore/kernel/day'
import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { minutesOnRecord } from '../hours/hours.queries.js'
import { minutesFor } from './star.rules.js'
import { ofStarAward } from './star-award.js'

/** The community awards the stars, if the hours on record are still enough on that day. 认定 */
export const awardStars = transition({
  ...ofStarAward,
  name: 'awardStars',
  move: 'AWARD',
  input: z.object({ awardId: idOf('star') }),
  facts: async ({ volunteerId }, _, { read }) => ({ minutes: await minutesOnRecord(read, volunteerId) }),
  decide: (decision, { volunteerId, communityId, stars }, _, { facts: { minutes }, now }) => {
    const missing = (minutesFor(stars, dayOf(now)) ?? Number.POSITIVE_INFINITY) - minutes
    return decision
      .refuseWhen(missing > 0, 'STAR_NOT_REACHED', [], { missing })
      .set({ minutes })
      .emit(starAwarded, { volunteerId, communityId, stars })
  },
})

/** The community does not award the stars, and says why. 不予认定 */
export const denyStars = transition({
  ...ofStarAward,
  name: 'denyStars',
  move: 'DENY',
  input: z.object({ awardId: idOf('star'), reason: longText(500) }),
  decide: (decision, _, { reason }) => decision.set({ reason }),
})

/** What can be done with an application. */
export const awardCommands = [awardStars, denyStars]
