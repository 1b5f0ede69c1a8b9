import { volunteerOrderDispatched, volunteerOrderUnclaimed } from '@onecore/events/contracts/volunteer-orders'
import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import type { Decision } from '@onecore/subgraph/command/decision'
import { z } from 'zod'
import { nextTeam } from '../matching/next-team.js'
import type { VolunteerTeam } from '../teams/team.model.js'
import { hoursBetween, usualOfferEnd } from './offer.rules.js'
import { volunteerOrders } from './order.js'
import { volunteerOrderLifecycle } from './order.lifecycle.js'
import { type VolunteerOrder, volunteerOrderKind } from './order.model.js'
import { eventOf } from './order-event.js'
import type { OrderFacts } from './order-facts.js'
import { addressedTo } from './order-team.js'
import { searchGoesOn } from './redispatch.rules.js'

/**
 * Nobody has taken the order up in time, or the team's leader has not offered it: it goes on to the next team, and is
 * unclaimed when there is none or the search is over. Only the clock asks for it: not a mutation. 自动改派
 */
export const passVolunteerOrderOn = change({
  name: 'passVolunteerOrderOn',
  payload: 'order',
  kind: volunteerOrderKind,
  action: 'PASS_ON',
  input: z.object({ orderId: idOf('vorder') }),
  target: ({ orderId }) => orderId,
  facts: async (order, _, inquiry) => ({
    known: await volunteerOrders.facts(order, inquiry),
    next: searchGoesOn(order, inquiry.now) ? await nextTeam(inquiry, order) : null,
  }),
  decide: (decision, order, _, { facts: { known, next } }) =>
    next === null ? lapse(decision, order, known) : offerTo(decision, order, next, known),
})

/** The next team's volunteers are offered it at once; as before, each of them accepts personally (Regulations art. 25). */
const offerTo = (decision: Decision<VolunteerOrder>, order: VolunteerOrder, team: VolunteerTeam, facts: OrderFacts) =>
  decision
    .move(volunteerOrderLifecycle, 'WIDEN', facts)
    .set({ ...addressedTo(team, order), dispatchReason: null, offerBy: null, offerUntil: usualOfferEnd(facts.now) })
    .emit(volunteerOrderDispatched, { ...eventOf(order), teamId: team._id, isAutomatic: true })

/** The community decides what to do, and others are told after how many hours. */
function lapse(decision: Decision<VolunteerOrder>, order: VolunteerOrder, facts: OrderFacts) {
  const dispatchedAt = order.steps.find(({ move }) => move === 'DISPATCH')?.at ?? order.createdAt
  return decision
    .move(volunteerOrderLifecycle, 'LAPSE', facts)
    .set({ offerBy: null, offerUntil: null })
    .emit(volunteerOrderUnclaimed, { ...eventOf(order), hours: hoursBetween(dispatchedAt, facts.now) })
}
