import type { Feature } from '@onecore/subgraph/service'
import { onCaseRoutedToTopic } from './case-routing.js'
import { topicKind } from './topic.model.js'
import { topicCommands } from './topic-commands.js'
import { topicResolvers } from './topics.resolvers.js'

/** What residents bring to their council. 议题 */
export const topicsFeature: Feature = {
  kinds: [topicKind],
  commands: topicCommands,
  resolvers: topicResolvers,
  reactions: [onCaseRoutedToTopic],
}
