import { availableActions } from '@onecore/subgraph/graph/available-actions'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { type Topic, topicKind } from './topic.model.js'
import { topicCommands } from './topic-commands.js'
import { findTopics, topicsOfCase } from './topics.queries.js'

export const topicResolvers: Resolvers = {
  Query: {
    topic: (_, { id }, context) => context.find(topicKind, id),
    topics: (_, { filter, ...args }, context) => findTopics(context, filter, args),
  },
  Topic: {
    ...idField,
    __resolveReference: ({ id }, context) => context.find(topicKind, id),
    community: ({ communityId }: Topic) => ({ id: communityId }),
    case: ({ caseId }: Topic) => caseId && { id: caseId },
    proposedBy: ({ proposedByPersonId }: Topic, _, { caller }) =>
      caller.kind === 'ANONYMOUS' ? null : proposedByPersonId && { id: proposedByPersonId },
    timeline: ({ steps }: Topic) => steps,
    availableActions: (topic: Topic, _, context) => availableActions(topic, topicCommands, context),
  },
  Case: {
    topics: ({ id }, _, context) => topicsOfCase(context, id),
  },
}
