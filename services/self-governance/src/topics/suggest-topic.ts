import { longText, shortText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import { z } from 'zod'
import { code } from '../code.js'
import { collected, emptyTopic } from './collect-topic.js'
import { topicKind } from './topic.model.js'

/** A resident brings a topic to the council, wherever their household is registered. */
export const suggestTopic = creation({
  name: 'suggestTopic',
  payload: 'topic',
  kind: topicKind,
  action: 'SUGGEST',
  input: z.object({
    communityId: idOf('comm'),
    category: code,
    title: shortText(100),
    description: longText(2_000),
  }),
  facts: async ({ communityId }, { read }) => ({ community: await read.get(communityReferences, communityId) }),
  draft: (input, { facts, caller, now }) => ({
    ...emptyTopic,
    ...input,
    _id: newId('topic', now),
    path: facts.community.path,
    proposedByPersonId: caller.personId,
  }),
  decide: (decision, topic, _, { facts }) =>
    collected(decision.refuseWhen(!facts.community.isActive, 'COMMUNITY_DISSOLVED', 'communityId'), topic),
})
