import type { Feature } from '@onecore/subgraph/service'
import { applyForStars } from './apply-for-stars.js'
import { awardCommands } from './decide-stars.js'
import { onStarredPersonErased } from './erasure.reactions.js'
import { starAwardKind } from './star-award.model.js'
import { starAwardsCsv } from './stars.csv.js'
import { starResolvers } from './stars.resolvers.js'

/** 星级志愿者 */
export const starsFeature: Feature = {
  kinds: [starAwardKind],
  commands: [applyForStars, ...awardCommands],
  resolvers: starResolvers,
  csvLists: [starAwardsCsv],
  reactions: [onStarredPersonErased],
}
