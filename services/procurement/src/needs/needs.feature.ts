import type { Feature } from '@onecore/subgraph/service'
import { onCaseRouted } from './case-routing.js'
import { needKind } from './need.model.js'
import { needCommands } from './need-commands.js'
import { needResolvers } from './needs.resolvers.js'
import { onVolunteerOrderRouted } from './order-routing.js'

/** 购买服务需求 */
export const needsFeature: Feature = {
  kinds: [needKind],
  commands: needCommands,
  resolvers: needResolvers,
  reactions: [onCaseRouted, onVolunteerOrderRouted],
}
