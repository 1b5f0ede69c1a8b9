import { dayOf } from '@onecore/kernel/day'
import { availableActions } from '@onecore/subgraph/graph/available-actions'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { Resolvers } from '../__generated__/graphql.js'
import { minutesOnRecord } from '../hours/hours.queries.js'
import { type Volunteer, volunteerKind } from '../volunteers/volunteer.model.js'
import { awardCommands } from './decide-stars.js'
import { minutesFor, starsFor } from './star.rules.js'
import { type StarAward, starAwardKind } from './star-award.model.js'

/** How many stars a volunteer has, and what is missing to the next one that can be applied for. */
async function standing({ _id }: Volunteer, context: RequestContext) {
  const day = dayOf(context.now)
  const [minutes, awarded] = await Promise.all([
    minutesOnRecord(context.read, _id),
    context.read.list(starAwardKind, { volunteerId: _id, status: 'AWARDED' }),
  ])
  const stars = Math.max(0, ...awarded.map((award) => award.stars))
  const next = minutesFor(stars + 1, day)
  return {
    stars,
    recordedMinutes: minutes,
    reachable: starsFor(minutes, day),
    nextStars: next === undefined ? null : stars + 1,
    minutesToNext: next === undefined ? null : Math.max(0, next - minutes),
  }
}

export const starResolvers: Resolvers = {
  Query: {
    starAwards: (_, { scopeId, states, stars, volunteerId, ...args }, context) =>
      context.page(
        starAwardKind,
        {
          ...(scopeId ? { path: scopeId } : {}),
          ...(states ? { status: { $in: [...states] } } : {}),
          ...(stars ? { stars } : {}),
          ...(volunteerId ? { volunteerId } : {}),
        },
        { by: 'createdAt', descending: true },
        args,
      ),
  },
  Volunteer: { starStanding: (volunteer: Volunteer, _, context) => standing(volunteer, context) },
  StarAward: {
    ...idField,
    volunteer: ({ volunteerId }: StarAward, _, context) => context.find(volunteerKind, volunteerId),
    availableActions: (award: StarAward, _, context) => availableActions(award, awardCommands, context),
  },
}
