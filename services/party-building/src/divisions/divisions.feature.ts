import type { Feature } from '@onecore/subgraph/service'
import { addCommunity } from './add-community.js'
import { addDivision } from './add-division.js'
import { dissolveCommunity, moveCommunity, renameCommunity } from './change-community.js'
import { communityKind } from './community.model.js'
import { divisionKind } from './division.model.js'
import { divisionResolvers } from './divisions.resolvers.js'

/** 行政区划与社区: the tree by which jurisdiction is decided everywhere. */
export const divisionsFeature: Feature = {
  kinds: [divisionKind, communityKind],
  commands: [addDivision, addCommunity, renameCommunity, moveCommunity, dissolveCommunity],
  resolvers: divisionResolvers,
}
