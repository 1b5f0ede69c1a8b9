import { longText, shortText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import { z } from 'zod'
import { code } from '../code.js'
import { emptyItem, suggested } from './open-item.js'
import { warmHeartItemKind } from './warm-heart-item.model.js'

/** A resident suggests a heart-warming matter, wherever their household is registered. */
export const suggestWarmHeartItem = creation({
  name: 'suggestWarmHeartItem',
  payload: 'item',
  kind: warmHeartItemKind,
  action: 'SUGGEST',
  input: z.object({
    communityId: idOf('comm'),
    category: code,
    title: shortText(100),
    description: longText(2_000),
  }),
  facts: async ({ communityId }, { read }) => ({ community: await read.get(communityReferences, communityId) }),
  draft: (input, { facts, caller, now }) => ({
    ...emptyItem,
    ...input,
    _id: newId('warm', now),
    path: facts.community.path,
    suggestedByPersonId: caller.personId,
  }),
  decide: (decision, item, _, { facts }) =>
    suggested(decision.refuseWhen(!facts.community.isActive, 'COMMUNITY_DISSOLVED', 'communityId'), item),
})
