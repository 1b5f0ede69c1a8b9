import { counterField } from '@onecore/subgraph/counters/counter-field'
import { availableActions } from '@onecore/subgraph/graph/available-actions'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { Resolvers } from '../__generated__/graphql.js'
import { volunteerTeamKind } from '../teams/team.model.js'
import { type Volunteer, volunteerKind } from '../volunteers/volunteer.model.js'
import { type VolunteerOrder, volunteerOrderKind } from './order.model.js'
import { orderCommands } from './order-commands.js'
import { findOrders } from './orders.list.js'
import { ordersOfCase, otherShiftsOf, seesPeople } from './orders.queries.js'
import { firstCheckIn, freePlaces, lastCheckOut, type Participation, takingPart } from './participation.js'
import type { Signature } from './signature.schema.js'
import { timelineOf } from './timeline.js'

const toldTo = (context: RequestContext, order: VolunteerOrder, personId: string | null) =>
  personId !== null && seesPeople(context, order) ? { id: personId } : null

const teamsOf = async (context: RequestContext, teamIds: readonly string[]) =>
  (await Promise.all(teamIds.map((id) => context.find(volunteerTeamKind, id)))).filter((team) => team !== null)

export const orderResolvers: Resolvers = {
  Query: {
    volunteerOrder: (_, { id }, context) => context.find(volunteerOrderKind, id),
    volunteerOrders: (_, { filter, ...args }, context) => findOrders(context, filter, args),
  },
  VolunteerOrder: {
    ...idField,
    __resolveReference: ({ id }, context) => context.find(volunteerOrderKind, id),
    community: ({ communityId }: VolunteerOrder) => ({ id: communityId }),
    case: ({ caseId }: VolunteerOrder) => caseId && { id: caseId },
    routedCase: ({ routedCaseId }: VolunteerOrder) => routedCaseId && { id: routedCaseId },
    routedNeed: ({ routedNeedId }: VolunteerOrder) => routedNeedId && { id: routedNeedId },
    requestedBy: (order: VolunteerOrder, _, context) => toldTo(context, order, order.requestedByPersonId),
    servedPerson: (order: VolunteerOrder, _, context) => toldTo(context, order, order.servedPersonId),
    team: ({ teamId }: VolunteerOrder, _, context) => teamId && context.find(volunteerTeamKind, teamId),
    askedTeams: ({ askedTeamIds }: VolunteerOrder, _, context) => teamsOf(context, askedTeamIds),
    freePlaces: (order: VolunteerOrder) => freePlaces(order),
    participations: (order: VolunteerOrder, _, context) => (seesPeople(context, order) ? order.participations : []),
    volunteer: (order: VolunteerOrder, _, context) => {
      const [first] = takingPart(order)
      return first && context.find(volunteerKind, first.volunteerId)
    },
    shifts: (order: VolunteerOrder, _, context) => otherShiftsOf(context, order),
    checkedInAt: (order: VolunteerOrder) => firstCheckIn(order),
    checkedOutAt: (order: VolunteerOrder) => lastCheckOut(order),
    dispatchReason: (order: VolunteerOrder, _, context) => (seesPeople(context, order) ? order.dispatchReason : null),
    caseAppraisal: (order: VolunteerOrder, _, context) => (seesPeople(context, order) ? order.caseAppraisal : null),
    timeline: (order: VolunteerOrder, _, context) => timelineOf(order, seesPeople(context, order)),
    availableActions: (order: VolunteerOrder, _, context) => availableActions(order, orderCommands, context),
  },
  VolunteerOrderParticipation: {
    person: ({ personId }: Participation) => ({ id: personId }),
    volunteer: ({ volunteerId }: Participation, _, context) => context.find(volunteerKind, volunteerId),
  },
  VolunteerOrderSignature: {
    by: ({ byPersonId }: Signature) => ({ id: byPersonId }),
    witness: ({ witnessPersonId }: Signature) => witnessPersonId && { id: witnessPersonId },
  },
  Volunteer: {
    orders: ({ personId }: Volunteer, args, context) =>
      context.pageOf(
        volunteerOrderKind,
        { 'participations.personId': personId },
        { by: 'createdAt', descending: true },
        args,
      ),
  },
  VolunteerTeam: {
    openOrderCount: counterField('team.orders.open'),
    signedOrderCount: counterField('team.orders.signed'),
  },
  Case: {
    volunteerOrders: ({ id }, _, context) => ordersOfCase(context, id),
  },
}
