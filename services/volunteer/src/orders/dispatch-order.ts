import { volunteerOrderDispatched } from '@onecore/events/contracts/volunteer-orders'
import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { volunteerTeamKind } from '../teams/team.model.js'
import { mayServe } from '../teams/team-scope.js'
import { volunteerOrders } from './order.js'
import { eventOf } from './order-event.js'

/** The community gives the order to a team: a team is addressed, never a person (Regulations art. 25). 下单 */
export const dispatchVolunteerOrder = transition({
  name: 'dispatchVolunteerOrder',
  payload: 'order',
  on: volunteerOrders,
  move: 'DISPATCH',
  input: z.object({ orderId: idOf('vorder'), teamId: idOf('team'), reason: longText(500).optional() }),
  target: ({ orderId }) => orderId,
  facts: async (_, { teamId }, { read }) => ({ team: await read.get(volunteerTeamKind, teamId) }),
  decide: (decision, order, { teamId, reason }, { facts: { team } }) => {
    const missing = order.skills.filter((skill) => !team.skills.includes(skill))
    return decision
      .refuseWhen(team.status !== 'ACTIVE', 'TEAM_NOT_ACTIVE', 'teamId')
      .refuseWhen(!mayServe(team, order), 'TEAM_OUT_OF_SCOPE', 'teamId')
      .refuseWhen(missing.length > 0, 'TEAM_LACKS_SKILL', 'teamId', { skills: missing.join(', ') })
      .set({ teamId, dispatchReason: reason ?? null, offerUntil: null })
      .emit(volunteerOrderDispatched, { ...eventOf(order), teamId })
  },
})
