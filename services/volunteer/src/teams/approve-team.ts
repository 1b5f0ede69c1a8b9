import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { volunteerTeamKind } from './team.model.js'

/**
 * The community agrees that a unit's own team acts in the community, and no longer inside the unit alone (Volunteer
 * Service Regulations, art. 42). 社区同意
 */
export const approveVolunteerTeam = change({
  name: 'approveVolunteerTeam',
  payload: 'team',
  kind: volunteerTeamKind,
  action: 'APPROVE',
  input: z.object({ teamId: idOf('team') }),
  target: ({ teamId }) => teamId,
  decide: (decision, team) =>
    decision
      .refuseWhen(team.standing !== 'UNIT_INTERNAL', 'NOT_UNIT_INTERNAL', 'teamId')
      .refuseWhen(team.status === 'MERGED', 'TEAM_NOT_ACTIVE', 'teamId')
      .set({ standing: 'COMMUNITY_APPROVED' }),
})
