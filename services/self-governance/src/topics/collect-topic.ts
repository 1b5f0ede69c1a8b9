import { topicCollected } from '@onecore/events/contracts/self-governance'
import type { Decision, Draft } from '@onecore/subgraph/command/decision'
import { topicLifecycle } from './topic.lifecycle.js'
import type { Topic } from './topic.model.js'

/** A topic before anything has happened to it. */
export const emptyTopic = {
  status: topicLifecycle.initial,
  steps: [],
  caseId: null,
  forum: null,
  discussion: null,
  resolution: null,
  outcome: null,
}

/** A topic is on the table, whoever brought it. */
export const collected = (decision: Decision<Topic>, topic: Draft<Topic>): Decision<Topic> =>
  decision.begin(topicLifecycle, 'COLLECT').count('topics.open', topic.path).emit(topicCollected, {
    topicId: topic._id,
    communityId: topic.communityId,
    caseId: topic.caseId,
    category: topic.category,
  })
