import { teamSuspended } from '@onecore/events/contracts/volunteer'
import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { volunteerOrderLifecycle } from '../orders/order.lifecycle.js'
import { volunteerOrderKind } from '../orders/order.model.js'
import { nobodyAsking } from '../orders/order-facts.js'
import { takingPart } from '../orders/participation.js'
import { ofTeam, volunteerTeams } from './team.js'

/**
 * The team takes no orders for a while. Orders that wait for it go back to the community; those that volunteers have
 * taken up personally are still served. 暂停
 */
export const suspendVolunteerTeam = transition({
  ...ofTeam,
  name: 'suspendVolunteerTeam',
  on: volunteerTeams,
  move: 'SUSPEND',
  input: z.object({ teamId: idOf('team'), reason: longText(500) }),
  facts: async ({ _id }, _, { read }) => ({
    waiting: await read.list(volunteerOrderKind, { teamId: _id, status: { $in: ['DISPATCHED', 'OFFERED'] } }),
  }),
  decide: (decision, team, { reason }, { facts: { waiting }, now }) => {
    for (const order of waiting.filter((one) => takingPart(one).length === 0)) {
      decision.change(volunteerOrderKind, order, (recalled) =>
        recalled
          .move(volunteerOrderLifecycle, 'RECALL', nobodyAsking(now))
          .set({ teamId: null, offerBy: null, offerUntil: null }),
      )
    }
    return decision.set({ suspensionReason: reason }).emit(teamSuspended, {
      teamId: team._id,
      communityId: team.communityId,
      unitId: team.hostKind === 'UNIT' ? team.hostId : null,
    })
  },
})

/** The team is back. 恢复 */
export const resumeVolunteerTeam = transition({
  ...ofTeam,
  name: 'resumeVolunteerTeam',
  on: volunteerTeams,
  move: 'RESUME',
  input: z.object({ teamId: idOf('team') }),
  decide: (decision) => decision.set({ suspensionReason: null }),
})
