import { teamMerged } from '@onecore/events/contracts/volunteer'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { doneWithVolunteers } from '../orders/order.lifecycle.js'
import { volunteerOrderKind } from '../orders/order.model.js'
import { volunteerProgrammeLifecycle } from '../programmes/programme.lifecycle.js'
import { volunteerProgrammeKind } from '../programmes/programme.model.js'
import { upcomingStates } from '../programmes/session.lifecycle.js'
import { programmeSessionKind } from '../programmes/session.model.js'
import { handOver, metBy } from '../unit-teams/meet-expectations.js'
import { volunteerKind } from '../volunteers/volunteer.model.js'
import { ofTeam, volunteerTeams } from './team.js'
import { volunteerTeamKind } from './team.model.js'
import { mayServe } from './team-scope.js'

/** People and open orders that one transaction can take along. */
const most = 1_000

/**
 * A team becomes part of another one of its community, with its volunteers, its open orders, offers included, and its
 * programmes. What it has finished, and the hours served with it, stay under its own name. 合并
 */
export const mergeVolunteerTeam = transition({
  ...ofTeam,
  name: 'mergeVolunteerTeam',
  on: volunteerTeams,
  move: 'MERGE',
  input: z.object({ teamId: idOf('team'), intoTeamId: idOf('team') }),
  facts: async (team, { intoTeamId }, { read }) => {
    const { _id } = team
    const into = await read.get(volunteerTeamKind, intoTeamId)
    return {
      into,
      expectations: await metBy(read, team, into),
      volunteers: await read.list(volunteerKind, { teamIds: _id }, most + 1),
      orders: await read.list(volunteerOrderKind, { teamId: _id, status: { $nin: [...doneWithVolunteers] } }, most + 1),
      programmes: await read.list(volunteerProgrammeKind, {
        teamId: _id,
        status: { $nin: [...volunteerProgrammeLifecycle.final] },
      }),
      sessions: await read.list(programmeSessionKind, { teamId: _id, status: { $in: [...upcomingStates] } }),
    }
  },
  decide: (decision, team, { intoTeamId }, { facts }) => {
    const { into, expectations, volunteers, orders, programmes, sessions } = facts
    decision
      .refuseWhen(intoTeamId === team._id, 'MERGES_WITH_ITSELF', 'intoTeamId')
      .refuseWhen(into.status !== 'ACTIVE', 'TEAM_NOT_ACTIVE', 'intoTeamId')
      .refuseWhen(into.communityId !== team.communityId, 'TEAM_ELSEWHERE', 'intoTeamId')
      .refuseWhen(!orders.every((order) => mayServe(into, order)), 'TEAM_OUT_OF_SCOPE', 'intoTeamId')
      .refuseWhen(volunteers.length > most || orders.length > most, 'TEAM_TOO_LARGE', 'teamId', { most })
    for (const volunteer of volunteers) {
      const teamIds = [...new Set(volunteer.teamIds.map((id) => (id === team._id ? intoTeamId : id)))]
      decision.change(volunteerKind, volunteer, (moved) => moved.set({ teamIds }))
    }
    for (const order of orders) {
      const askedTeamIds = [...new Set([...order.askedTeamIds, intoTeamId])]
      decision.change(volunteerOrderKind, order, (moved) => moved.set({ teamId: intoTeamId, askedTeamIds }))
    }
    for (const programme of programmes) {
      decision.change(volunteerProgrammeKind, programme, (moved) => moved.set({ teamId: intoTeamId }))
    }
    for (const session of sessions) {
      decision.change(programmeSessionKind, session, (moved) => moved.set({ teamId: intoTeamId }))
    }
    return handOver(decision, expectations)
      .set({ mergedIntoTeamId: intoTeamId })
      .count('teams', team.path, -1)
      .emit(teamMerged, { teamId: team._id, intoTeamId, communityId: team.communityId })
  },
})
