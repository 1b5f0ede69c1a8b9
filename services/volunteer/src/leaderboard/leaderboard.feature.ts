import type { Feature } from '@onecore/subgraph/service'
import { leaderboardResolvers } from './leaderboard.resolvers.js'

/** 榜单: recognition of those who wish for it. */
export const leaderboardFeature: Feature = { resolvers: leaderboardResolvers }
