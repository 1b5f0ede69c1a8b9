import { dayOf } from '@onecore/kernel/day'
import { longText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import { z } from 'zod'
import { serviceFieldCode } from '../service-fields/service-field.js'
import { beginNeed, emptyNeed } from './begin-need.js'
import { contentKinds, listedItems } from './content-kind.js'
import { needKind } from './need.model.js'
import { needCategory } from './need-category.js'

/** A community states what it needs and declares what would be bought; the negative list stops it here already. */
export const collectNeed = creation({
  name: 'collectNeed',
  payload: 'need',
  kind: needKind,
  action: 'COLLECT',
  input: z.object({
    communityId: idOf('comm'),
    category: needCategory,
    description: longText(2_000),
    field: serviceFieldCode.optional(),
    contentKinds: z.array(z.enum(contentKinds)).min(1).max(contentKinds.length),
  }),
  facts: async ({ communityId }, { read }) => ({ community: await read.get(communityReferences, communityId) }),
  draft: (input, { facts, caller, now }) => ({
    ...emptyNeed,
    _id: newId('need', now),
    communityId: input.communityId,
    path: facts.community.path,
    category: input.category,
    description: input.description,
    field: input.field ?? null,
    contentKinds: input.contentKinds,
    authorPersonId: caller.personId,
  }),
  decide: (decision, need, _, { facts, now }) => {
    const items = listedItems(need.contentKinds, dayOf(now))
    return beginNeed(decision, need)
      .refuseWhen(!facts.community.isActive, 'COMMUNITY_DISSOLVED', 'communityId')
      .refuseWhen(items.length > 0, 'ON_NEGATIVE_LIST', 'contentKinds', { items: items.join(', ') })
  },
})
