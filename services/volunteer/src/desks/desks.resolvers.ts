import { type CommunityReference, communityReferences } from '@onecore/subgraph/reference/community.model'
import type { Resolvers } from '../__generated__/graphql.js'
import { hourCorrectionKind } from '../hours/hour-correction.model.js'
import { starAwardKind } from '../stars/star-award.model.js'
import { type VolunteerTeam, volunteerTeamKind } from '../teams/team.model.js'
import {
  inServiceForLong,
  longestWaitingFirst,
  noShows,
  ordersWaiting,
  routedWithoutAnswer,
  unsignedForLong,
} from './desk-orders.js'
import { deskOf, endingInsurance, volunteersIn } from './desks.queries.js'
import { publicationDue } from './publication-due.js'
import { startingSoon } from './starting-soon.js'

export const deskResolvers: Resolvers = {
  Query: {
    volunteerTeamDesk: (_, { teamId }, context) => deskOf(context, volunteerTeamKind, teamId),
    volunteerCommunityDesk: (_, { communityId }, context) => deskOf(context, communityReferences, communityId),
  },
  VolunteerTeamDesk: {
    team: (team: VolunteerTeam) => team,
    toOffer: ({ _id }: VolunteerTeam, args, context) => ordersWaiting(context, { teamId: _id }, 'DISPATCHED', args),
    onOffer: ({ _id }: VolunteerTeam, args, context) => ordersWaiting(context, { teamId: _id }, 'OFFERED', args),
    startingSoon: ({ _id }: VolunteerTeam, _, context) => startingSoon(context, _id),
    inServiceForLong: ({ _id }: VolunteerTeam, args, context) => inServiceForLong(context, { teamId: _id }, args),
    unsigned: ({ _id }: VolunteerTeam, args, context) => ordersWaiting(context, { teamId: _id }, 'DELIVERED', args),
    unsignedForLong: ({ _id }: VolunteerTeam, args, context) => unsignedForLong(context, { teamId: _id }, args),
    noShows: ({ _id }: VolunteerTeam, args, context) => noShows(context, { teamId: _id }, args),
    joining: ({ _id }: VolunteerTeam, args, context) => volunteersIn(context, { teamIds: _id }, 'REGISTERED', args),
    endingInsurance: ({ _id }: VolunteerTeam, args, context) => endingInsurance(context, { teamId: _id }, args),
  },
  VolunteerCommunityDesk: {
    community: ({ _id }: CommunityReference) => ({ id: _id }),
    toReview: ({ _id }: CommunityReference, args, context) => ordersWaiting(context, { path: _id }, 'REQUESTED', args),
    toDispatch: ({ _id }: CommunityReference, args, context) => ordersWaiting(context, { path: _id }, 'REVIEWED', args),
    unclaimed: ({ _id }: CommunityReference, args, context) => ordersWaiting(context, { path: _id }, 'UNCLAIMED', args),
    routedWithoutAnswer: ({ _id }: CommunityReference, args, context) =>
      routedWithoutAnswer(context, { path: _id }, args),
    disputes: ({ _id }: CommunityReference, args, context) => ordersWaiting(context, { path: _id }, 'DISPUTED', args),
    unsignedForLong: ({ _id }: CommunityReference, args, context) => unsignedForLong(context, { path: _id }, args),
    toVerify: ({ _id }: CommunityReference, args, context) => volunteersIn(context, { path: _id }, 'REGISTERED', args),
    appeals: ({ _id }: CommunityReference, args, context) => volunteersIn(context, { path: _id }, 'APPEALED', args),
    corrections: ({ _id }: CommunityReference, args, context) =>
      context.page(hourCorrectionKind, { path: _id, status: 'REQUESTED' }, longestWaitingFirst, args),
    starApplications: ({ _id }: CommunityReference, args, context) =>
      context.page(starAwardKind, { path: _id, status: 'APPLIED' }, longestWaitingFirst, args),
    endingInsurance: ({ _id }: CommunityReference, args, context) => endingInsurance(context, { scopeId: _id }, args),
    publication: ({ _id }: CommunityReference, _, context) => publicationDue(context, _id),
  },
}
