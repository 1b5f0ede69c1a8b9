import { safetyHaltCopies } from '@onecore/subgraph/reference/safety-halts.feature'
import type { Feature } from '@onecore/subgraph/service'
import { safetyHaltResolvers } from './safety-halts.resolvers.js'

/** 因安全事件暂停的服务: what the volunteer service has halted, so that no case is routed to it. */
export const safetyHaltsFeature: Feature = { ...safetyHaltCopies, resolvers: safetyHaltResolvers }
