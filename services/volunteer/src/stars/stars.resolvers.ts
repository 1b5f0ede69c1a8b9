import { availableActions } from '@onecore/subgraph/graph/available-actions'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { type Volunteer, volunteerKind } from '../volunteers/volunteer.model.js'
import { awardCommands } from './decide-stars.js'
import { type StarAward, starAwardKind } from './star-award.model.js'
import { standingOf } from './star-standing.js'

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
  Volunteer: { starStanding: ({ _id }: Volunteer, _, context) => standingOf(context, _id) },
  StarAward: {
    ...idField,
    volunteer: ({ volunteerId }: StarAward, _, context) => context.find(volunteerKind, volunteerId),
    availableActions: (award: StarAward, _, context) => availableActions(award, awardCommands, context),
  },
}
