import type { Feature } from '@onecore/subgraph/service'
import { caseKind } from './case.model.js'
import { caseCommands } from './case-commands.js'
import { caseItemReactions } from './case-items.reactions.js'
import { caseResolvers } from './cases.resolvers.js'
import { onVolunteerOrderRouted } from './order-routing.js'

/** 365精细化服务法: three channels, six steps, five modes. */
export const casesFeature: Feature = {
  kinds: [caseKind],
  commands: caseCommands,
  resolvers: caseResolvers,
  reactions: [...caseItemReactions, onVolunteerOrderRouted],
}
