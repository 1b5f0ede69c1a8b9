import { volunteerOrderDispatched } from '@onecore/events/contracts/volunteer-orders'
import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { volunteerTeamKind } from '../teams/team.model.js'
import { mayServe } from '../teams/team-scope.js'
import { volunteerOrders } from './order.js'
import { eventOf } from './order-event.js'
import { addressedTo } from './order-team.js'
import { leaderDeadline } from './redispatch.rules.js'

/**
 * The community gives the order to a team: a team is addressed, never a person (Regulations art. 25). When nobody takes
 * it up, the order goes on to the next team by itself, unless the community wants to choose again itself. 下单
 */
export const dispatchVolunteerOrder = transition({
  name: 'dispatchVolunteerOrder',
  payload: 'order',
  on: volunteerOrders,
  move: 'DISPATCH',
  input: z.object({
    orderId: idOf('vorder'),
    teamId: idOf('team'),
    reason: longText(500).optional(),
    redispatch: z.boolean().default(true),
  }),
  target: ({ orderId }) => orderId,
  facts: async (_, { teamId }, { read }) => ({ team: await read.get(volunteerTeamKind, teamId) }),
  decide: (decision, order, { teamId, reason, redispatch }, { facts: { team }, now }) => {
    const missing = order.skills.filter((skill) => !team.skills.includes(skill))
    return decision
      .refuseWhen(team.status !== 'ACTIVE', 'TEAM_NOT_ACTIVE', 'teamId')
      .refuseWhen(!mayServe(team, order), 'TEAM_OUT_OF_SCOPE', 'teamId')
      .refuseWhen(missing.length > 0, 'TEAM_LACKS_SKILL', 'teamId', { skills: missing.join(', ') })
      .set({ ...addressedTo(team, order), dispatchReason: reason ?? null, redispatch })
      .set({ offerBy: leaderDeadline(now), offerUntil: null })
      .emit(volunteerOrderDispatched, { ...eventOf(order), teamId })
  },
})
