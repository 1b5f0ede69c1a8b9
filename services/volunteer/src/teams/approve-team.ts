import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { ofTeam } from './team.js'
import { volunteerTeamKind } from './team.model.js'

/**
 * The community agrees that a unit's own team acts in the community, and no longer inside the unit alone (Volunteer
 * Service Regulations, art. 42). 社区同意
 */
export const approveVolunteerTeam = change({
  ...ofTeam,
  name: 'approveVolunteerTeam',
  kind: volunteerTeamKind,
  action: 'APPROVE',
  input: z.object({ teamId: idOf('team') }),
  states: ['ACTIVE', 'SUSPENDED'],
  guards: [{ code: 'NOT_UNIT_INTERNAL', refuses: ({ standing }) => standing !== 'UNIT_INTERNAL' }],
  decide: (decision) => decision.set({ standing: 'COMMUNITY_APPROVED' }),
})
