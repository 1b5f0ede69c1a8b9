import type { Feature } from '@onecore/subgraph/service'
import { unclaimedResolvers } from './unclaimed.resolvers.js'

/** 无人认领: who waits for help that nobody has taken up. */
export const unclaimedFeature: Feature = { resolvers: unclaimedResolvers }
