import type { Feature } from '@onecore/subgraph/service'
import { registerVolunteerTeam } from './register-team.js'
import { volunteerTeamKind } from './team.model.js'
import { teamResolvers } from './teams.resolvers.js'

/** 志愿服务队 */
export const teamsFeature: Feature = {
  kinds: [volunteerTeamKind],
  commands: [registerVolunteerTeam],
  resolvers: teamResolvers,
}
