import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { orderCodes } from '../orders/order-code.js'
import { volunteerTeamKind } from '../teams/team.model.js'
import { type Volunteer, volunteerKind } from './volunteer.model.js'
import { endsLater, mustEndLater, weeklyTime } from './weekly-time.js'

const ofVolunteer = { volunteerId: idOf('vol') }
const mostTeams = 20

const hasLeft = {
  code: 'VOLUNTEER_NOT_ACTIVE',
  refuses: ({ status }: Volunteer) => status === 'WITHDRAWN' || status === 'ERASED',
}
const inManyTeams = {
  code: 'TOO_MANY_TEAMS',
  refuses: ({ teamIds }: Volunteer) => teamIds.length >= mostTeams,
  params: () => ({ most: mostTeams }),
}

const availableTime = weeklyTime.refine(endsLater, mustEndLater)

/** The volunteer says what they can do and when they are usually free; what is not said stays. */
export const updateVolunteerProfile = change({
  name: 'updateVolunteerProfile',
  payload: 'volunteer',
  kind: volunteerKind,
  action: 'UPDATE',
  input: z.object({
    ...ofVolunteer,
    skills: orderCodes.optional(),
    availability: z.array(availableTime).max(50).optional(),
  }),
  target: ({ volunteerId }) => volunteerId,
  guards: [hasLeft],
  decide: (decision, volunteer, { skills, availability }) =>
    decision.set({ skills: skills ?? volunteer.skills, ...(availability === undefined ? {} : { availability }) }),
})

/** The volunteer joins a further team. 加入队伍 */
export const joinVolunteerTeam = change({
  name: 'joinVolunteerTeam',
  payload: 'volunteer',
  kind: volunteerKind,
  action: 'UPDATE',
  input: z.object({ ...ofVolunteer, teamId: idOf('team') }),
  target: ({ volunteerId }) => volunteerId,
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
  name: 'leaveVolunteerTeam',
  payload: 'volunteer',
  kind: volunteerKind,
  action: 'UPDATE',
  input: z.object({ ...ofVolunteer, teamId: idOf('team') }),
  target: ({ volunteerId }) => volunteerId,
  guards: [],
  decide: (decision, volunteer, { teamId }) =>
    decision
      .refuseWhen(!volunteer.teamIds.includes(teamId), 'NOT_IN_TEAM', 'teamId')
      .set({ teamIds: volunteer.teamIds.filter((id) => id !== teamId) }),
})
