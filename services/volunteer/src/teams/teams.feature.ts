import type { Feature } from '@onecore/subgraph/service'
import { volunteerTeamKind } from './team.model.js'
import { teamCommands } from './team-commands.js'
import { teamResolvers } from './teams.resolvers.js'

/** 志愿服务队 */
export const teamsFeature: Feature = {
  kinds: [volunteerTeamKind],
  commands: teamCommands,
  resolvers: teamResolvers,
}
