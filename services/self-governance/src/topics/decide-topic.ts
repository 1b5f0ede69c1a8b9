import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import type { Decision } from '@onecore/subgraph/command/decision'
import { z } from 'zod'
import { concluded } from './conclude-topic.js'
import { hasQuorum } from './council-quorum.js'
import { topics } from './topic.js'
import type { Topic } from './topic.model.js'

const input = z
  .object({
    topicId: idOf('topic'),
    resolution: longText(2_000),
    memberCount: z.int().min(1).max(1_000),
    presentCount: z.int().min(0).max(1_000),
  })
  .refine(({ memberCount, presentCount }) => presentCount <= memberCount, {
    path: ['presentCount'],
    error: 'must not be more than memberCount',
  })

const deciding = (
  name: string,
  move: 'ADOPT' | 'REJECT',
  andThen: (decision: Decision<Topic>, topic: Topic) => Decision<Topic>,
) =>
  transition({
    name,
    payload: 'topic',
    on: topics,
    move,
    input,
    target: ({ topicId }) => topicId,
    decide: (decision, topic, { resolution: text, memberCount, presentCount }, { now }) =>
      andThen(
        decision
          .refuseWhen(!hasQuorum(presentCount, memberCount, now), 'NO_QUORUM', 'presentCount')
          .set({ resolution: { text, memberCount, presentCount, at: now } }),
        topic,
      ),
  })

/** The council is in favour, with amendments or without: the resolution says which. It is to be carried out. 通过 */
export const adoptTopic = deciding('adoptTopic', 'ADOPT', (decision) => decision)

/** The council is against it. 不通过 */
export const rejectTopic = deciding('rejectTopic', 'REJECT', (decision, topic) =>
  concluded(decision, topic, 'REJECTED'),
)

/** The council puts it off: it stays on the agenda. 暂缓 */
export const deferTopic = transition({
  name: 'deferTopic',
  payload: 'topic',
  on: topics,
  move: 'DEFER',
  input: z.object({ topicId: idOf('topic') }),
  target: ({ topicId }) => topicId,
})
