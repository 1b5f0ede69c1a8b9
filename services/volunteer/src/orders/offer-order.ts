import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { volunteerTeamKind } from '../teams/team.model.js'
import { isOfferEnd, usualOfferEnd } from './offer.rules.js'
import { volunteerOrders } from './order.js'

/** The team offers the order to its volunteers, for as long as the rule says or its leader within the rule. 发布认领 */
export const offerVolunteerOrder = transition({
  name: 'offerVolunteerOrder',
  payload: 'order',
  on: volunteerOrders,
  move: 'OFFER',
  input: z.object({ orderId: idOf('vorder'), offerUntil: z.date().optional() }),
  target: ({ orderId }) => orderId,
  facts: async ({ teamId }, _, { read }) => ({
    team: teamId === null ? null : await read.get(volunteerTeamKind, teamId),
  }),
  decide: (decision, _, { offerUntil }, { facts: { team }, now }) =>
    decision
      .refuseWhen(team !== null && team.status !== 'ACTIVE', 'TEAM_NOT_ACTIVE')
      .refuseWhen(offerUntil !== undefined && !isOfferEnd(offerUntil, now), 'OFFER_END_OUT_OF_BOUNDS', 'offerUntil')
      .set({ offerBy: null, offerUntil: offerUntil ?? usualOfferEnd(now) }),
})
