import type { Feature } from '@onecore/subgraph/service'
import { overviewResolvers } from './overview.resolvers.js'

/** What self-governance adds to a community and to a division. */
export const overviewFeature: Feature = { resolvers: overviewResolvers }
