import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { orderCodes } from '../orders/order-code.js'
import { volunteerTeamKind } from '../teams/team.model.js'
import { hasLeft, ofVolunteer, volunteerInput } from './volunteer.js'
import { type Volunteer, volunteerKind } from './volunteer.model.js'
import { endsLater, mustEndLater, weeklyTime } from './weekly-time.js'

/** Teams that one volunteer can be in. */
const mostTeams = 20

const inManyTeams = {
  code: 'TOO_MANY_TEAMS',
  refuses: ({ teamIds }: Volunteer) => teamIds.length >= mostTeams,
  params: () => ({ most: mostTeams }),
}

const availableTime = weeklyTime.refine(endsLater, mustEndLater)

/** The volunteer says what they can do and when they are usually free; what is not said stays. */
export const updateVolunteerProfile = change({
  ...ofVolunteer,
  name: 'updateVolunteerProfile',
  kind: volunteerKind,
  action: 'UPDATE',
  input: volunteerInput.extend({
    skills: orderCodes.optional(),
    availability: z.array(availableTime).max(50).optional(),
  }),
  guards: [hasLeft],
  decide: (decision, volunteer, { skills, availability }) =>
    decision.set({ skills: skills ?? volunteer.skills, ...(availability === undefined ? {} : { availability }) }),
})

/** The volunteer joins a further team. 加入队伍 */
export const joinVolunteerTeam = change({
  ...ofVolunteer,
  name: 'joinVolunteerTeam',
  kind: volunteerKind,
  action: 'UPDATE',
  input: volunteerInput.extend({ teamId: idOf('team') }),
  guards: [hasLeft, inManyTeams],
  facts: async (_, { teamId }, { read }) => ({ team: await read.get(volunteerTeamKind, teamId) }),
  decide: (decision, volunteer, { teamId }, { facts: { team } }) =>
    decision
      .refuseWhen(team.status !== 'ACTIVE', 'TEAM_NOT_ACTIVE', 'teamId')
      .refuseWhen(volunteer.teamIds.includes(teamId), 'ALREADY_IN_TEAM', 'teamId')
      .set({ teamIds: [...volunteer.teamIds, teamId] }),
})

/** The volunteer leaves a team; hours served with it stay. 退出队伍 */
export const leaveVolunteerTeam = change({
  ...ofVolunteer,
  name: 'leaveVolunteerTeam',
  kind: volunteerKind,
  action: 'UPDATE',
  input: volunteerInput.extend({ teamId: idOf('team') }),
  guards: [],
  decide: (decision, volunteer, { teamId }) =>
    decision
      .refuseWhen(!volunteer.teamIds.includes(teamId), 'NOT_IN_TEAM', 'teamId')
      .set({ teamIds: volunteer.teamIds.filter((id) => id !== teamId) }),
})
