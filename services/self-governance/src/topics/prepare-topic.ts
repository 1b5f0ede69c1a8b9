import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { topics } from './topic.js'
import { forums } from './topic.model.js'

const onTopic = { topicId: idOf('topic') }

/**
 * The community party organization looks at the topic before anybody decides (Urban Residents' Committee Organization
 * Law, 2025, art. 30), and finds whose matter it is. 党组织审核
 */
export const screenTopic = transition({
  name: 'screenTopic',
  payload: 'topic',
  on: topics,
  move: 'SCREEN',
  input: z.object({ ...onTopic, forum: z.enum(forums) }),
  target: ({ topicId }) => topicId,
  decide: (decision, _, { forum }) => decision.set({ forum }),
})

/** The topic is on the agenda: from now on everybody may read it. 列入议程 */
export const admitTopic = transition({
  name: 'admitTopic',
  payload: 'topic',
  on: topics,
  move: 'ADMIT',
  input: z.object(onTopic),
  target: ({ topicId }) => topicId,
})

/** The council has talked about it. A council may discuss what it may not decide. 议题讨论会 */
export const discussTopic = transition({
  name: 'discussTopic',
  payload: 'topic',
  on: topics,
  move: 'DISCUSS',
  input: z.object({ ...onTopic, discussion: longText(4_000) }),
  target: ({ topicId }) => topicId,
  decide: (decision, _, { discussion }) => decision.set({ discussion }),
})
