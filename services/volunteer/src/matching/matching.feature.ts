import type { Feature } from '@onecore/subgraph/service'
import { matchingResolvers } from './matching.resolvers.js'

/** 供需匹配: suggests and explains; people decide. */
export const matchingFeature: Feature = { resolvers: matchingResolvers }
