import type { Feature } from '@onecore/subgraph/service'
import { safetyHaltKind } from './safety-halt.model.js'
import { safetyHaltReactions } from './safety-halts.reactions.js'
import { safetyHaltResolvers } from './safety-halts.resolvers.js'

/** 因安全事件暂停的服务: what the volunteer service has halted, so that no case is routed to it. */
export const safetyHaltsFeature: Feature = {
  kinds: [safetyHaltKind],
  commands: [],
  resolvers: safetyHaltResolvers,
  reactions: safetyHaltReactions,
}
