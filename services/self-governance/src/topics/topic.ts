import { aggregate } from '@onecore/subgraph/command/command'
import { topicLifecycle } from './topic.lifecycle.js'
import { topicKind } from './topic.model.js'

/** Topics with their lifecycle; its guards need nothing that the topic does not carry. */
export const topics = aggregate({ kind: topicKind, lifecycle: topicLifecycle, facts: () => undefined })
