import type { Feature } from '@onecore/subgraph/service'
import { supplyGapResolvers } from './supply-gaps.resolvers.js'

/** 供给缺口: where volunteers, teams and stations are missing. */
export const supplyGapsFeature: Feature = { resolvers: supplyGapResolvers }
