import { levelsBetween } from '../matching/factor.js'
import type { VolunteerTeam } from '../teams/team.model.js'
import type { VolunteerOrder } from './order.model.js'

/** What an order keeps of the team that it is addressed to; a team that was asked is remembered. */
export const addressedTo = (team: Pick<VolunteerTeam, '_id' | 'path'>, order: VolunteerOrder) => ({
  teamId: team._id,
  askedTeamIds: [...new Set([...order.askedTeamIds, team._id])],
  radius: levelsBetween(team.path, order.path),
})
