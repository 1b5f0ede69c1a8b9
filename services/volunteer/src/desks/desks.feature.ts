import type { Feature } from '@onecore/subgraph/service'
import { deskResolvers } from './desks.resolvers.js'

/** 工作台: what waits for a team's leader, and for a community's workers. */
export const desksFeature: Feature = { resolvers: deskResolvers }
