import type { Feature } from '@onecore/subgraph/service'
import { overviewResolvers } from './overview.resolvers.js'

/** What the procurement service adds to a community and to a division. */
export const overviewFeature: Feature = { resolvers: overviewResolvers }
