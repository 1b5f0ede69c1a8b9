import type { Feature } from '@onecore/subgraph/service'
import { onCaseRoutedToWarmHeart } from './case-routing.js'
import { warmHeartResolvers } from './warm-heart.resolvers.js'
import { warmHeartCommands } from './warm-heart-commands.js'
import { warmHeartItemKind } from './warm-heart-item.model.js'

/** 社区暖心事 */
export const warmHeartFeature: Feature = {
  kinds: [warmHeartItemKind],
  commands: warmHeartCommands,
  resolvers: warmHeartResolvers,
  reactions: [onCaseRoutedToWarmHeart],
}
