import { communityChanged } from '@onecore/events/contracts/party-building'
import { shortText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { communityKind } from './community.model.js'
import { eventOf } from './community-event.js'
import { divisionKind } from './division.model.js'

/** An administrator enters a community of a street. */
export const addCommunity = creation({
  name: 'addCommunity',
  payload: 'community',
  kind: communityKind,
  action: 'ADD',
  input: z.object({
    streetId: idOf('div'),
    name: shortText(100),
    mongolianName: shortText(200).optional(),
    englishName: shortText(200).optional(),
    isSynthetic: z.boolean().default(false),
  }),
  facts: async ({ streetId }, { read }) => ({ street: await read.get(divisionKind, streetId) }),
  draft: (input, { facts: { street }, now }) => {
    const _id = newId('comm', now)
    return {
      _id,
      name: input.name,
      mongolianName: input.mongolianName ?? null,
      englishName: input.englishName ?? null,
      streetId: street._id,
      path: [...street.path, _id],
      isDissolved: false,
      isSynthetic: input.isSynthetic,
    }
  },
  decide: (decision, community, _, { facts: { street } }) =>
    decision
      .refuseWhen(street.level !== 'STREET', 'WRONG_PARENT', 'streetId')
      .count('communities', community.path)
      .emit(communityChanged, eventOf(community)),
})
