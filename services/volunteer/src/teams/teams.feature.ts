import type { Feature } from '@onecore/subgraph/service'
import { onTeamLeaderErased } from './erasure.reactions.js'
import { volunteerTeamKind } from './team.model.js'
import { teamCommands } from './team-commands.js'
import { teamHostKind } from './team-host.model.js'
import { teamHostReactions } from './team-host.reactions.js'
import { teamsCsv } from './teams.csv.js'
import { teamResolvers } from './teams.resolvers.js'

/** 志愿服务队 */
export const teamsFeature: Feature = {
  kinds: [volunteerTeamKind, teamHostKind],
  commands: teamCommands,
  resolvers: teamResolvers,
  reactions: [...teamHostReactions, onTeamLeaderErased],
  csvLists: [teamsCsv],
}
