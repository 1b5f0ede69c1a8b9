import type { Feature } from '@onecore/subgraph/service'
import { hourEntryKind } from './hour-entry.model.js'
import { hourResolvers } from './hours.resolvers.js'

/** 志愿服务时长 */
export const hoursFeature: Feature = { kinds: [hourEntryKind], resolvers: hourResolvers }
