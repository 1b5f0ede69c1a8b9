import type { Feature } from '@onecore/subgraph/service'
import { volunteerProgrammeKind } from './programme.model.js'
import { programmeCommands, sessionCommands } from './programme-commands.js'
import { programmesCsv, sessionsCsv } from './programmes.csv.js'
import { onParticipantErased, onParticipationConsentWithdrawn } from './programmes.reactions.js'
import { programmeResolvers } from './programmes.resolvers.js'
import { programmeSessionKind } from './session.model.js'

/** 志愿服务项目 */
export const programmesFeature: Feature = {
  kinds: [volunteerProgrammeKind, programmeSessionKind],
  commands: [...programmeCommands, ...sessionCommands],
  resolvers: programmeResolvers,
  csvLists: [programmesCsv, sessionsCsv],
  reactions: [onParticipationConsentWithdrawn, onParticipantErased],
}
