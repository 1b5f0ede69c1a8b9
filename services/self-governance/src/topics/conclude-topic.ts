import { topicConcluded } from '@onecore/events/contracts/self-governance'
import { longText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import type { Decision } from '@onecore/subgraph/command/decision'
import { z } from 'zod'
import { topics } from './topic.js'
import { forums, type ReservedForum, type Topic } from './topic.model.js'

/** How a topic can end; the code that a case behind it is told. */
type TopicOutcome = 'CARRIED_OUT' | 'REFUSED' | 'REJECTED' | 'WITHDRAWN' | `REFERRED_TO_${ReservedForum}`

/** The topic is at its end: it is no longer open, and a case behind it need not wait. */
export const concluded = (decision: Decision<Topic>, topic: Topic, outcome: TopicOutcome): Decision<Topic> =>
  decision.count('topics.open', topic.path, -1).emit(topicConcluded, {
    topicId: topic._id,
    communityId: topic.communityId,
    caseId: topic.caseId,
    isFulfilled: outcome === 'CARRIED_OUT',
    outcome,
  })

const ending = (name: string, move: 'REFUSE' | 'CONCLUDE' | 'WITHDRAW', outcome: TopicOutcome) =>
  transition({
    name,
    payload: 'topic',
    on: topics,
    move,
    input: z.object({ topicId: idOf('topic'), outcome: longText(1_000) }),
    target: ({ topicId }) => topicId,
    decide: (decision, topic, { outcome: words }) => concluded(decision.set({ outcome: words }), topic, outcome),
  })

/** The party organization does not take the topic on, and says why. 不予受理 */
export const refuseTopic = ending('refuseTopic', 'REFUSE', 'REFUSED')

/** What was adopted has been carried out, and this is the result. 办结 */
export const concludeTopic = ending('concludeTopic', 'CONCLUDE', 'CARRIED_OUT')

/** Whoever brought the topic takes it back before the council has talked about it. 撤回 */
export const withdrawTopic = ending('withdrawTopic', 'WITHDRAW', 'WITHDRAWN')

/** The matter is not the council's: it goes to the owners, to all residents or to the authority whose duty it is. 转送 */
export const referTopic = transition({
  name: 'referTopic',
  payload: 'topic',
  on: topics,
  move: 'REFER',
  input: z.object({
    topicId: idOf('topic'),
    forum: z.enum(forums).exclude(['COUNCIL']),
    outcome: longText(1_000),
  }),
  target: ({ topicId }) => topicId,
  decide: (decision, topic, { forum, outcome }) =>
    concluded(decision.set({ forum, outcome }), topic, `REFERRED_TO_${forum}`),
})
