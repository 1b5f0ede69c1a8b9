import type { Feature } from '@onecore/subgraph/service'
import { onConsentWithdrawn, onPersonErased } from './consent.reactions.js'
import { volunteerKind } from './volunteer.model.js'
import { volunteerCommands } from './volunteer-commands.js'
import { volunteersCsv } from './volunteers.csv.js'
import { volunteerResolvers } from './volunteers.resolvers.js'

/** 志愿者 */
export const volunteersFeature: Feature = {
  kinds: [volunteerKind],
  commands: volunteerCommands,
  resolvers: volunteerResolvers,
  csvLists: [volunteersCsv],
  reactions: [onConsentWithdrawn, onPersonErased],
}
