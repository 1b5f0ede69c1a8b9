import { communityChanged } from '@onecore/events/contracts/party-building'
import { shortText } from '@onecore/kernel/text'
import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { communityKind } from './community.model.js'
import { eventOf } from './community-event.js'
import { divisionKind } from './division.model.js'

const ofCommunity = {
  payload: 'community',
  kind: communityKind,
  target: ({ communityId }: { communityId: string }) => communityId,
}

/** The community gets another name; its id stays. */
export const renameCommunity = change({
  ...ofCommunity,
  name: 'renameCommunity',
  action: 'RENAME',
  input: z.object({
    communityId: idOf('comm'),
    name: shortText(100),
    mongolianName: shortText(200).optional(),
    englishName: shortText(200).optional(),
  }),
  decide: (decision, community, { name, mongolianName, englishName }) =>
    decision
      .refuseWhen(community.isDissolved, 'COMMUNITY_DISSOLVED', 'communityId')
      .set({
        name,
        mongolianName: mongolianName ?? community.mongolianName,
        englishName: englishName ?? community.englishName,
      })
      .emit(communityChanged, eventOf({ ...community, name })),
})

/** The community comes under another street: from now on that street's officers are responsible for it. */
export const moveCommunity = change({
  ...ofCommunity,
  name: 'moveCommunity',
  action: 'MOVE',
  input: z.object({ communityId: idOf('comm'), streetId: idOf('div') }),
  facts: async (_, { streetId }, { read }) => ({ street: await read.get(divisionKind, streetId) }),
  decide: (decision, community, _, { facts: { street } }) => {
    const moved = { streetId: street._id, path: [...street.path, community._id] }
    return decision
      .refuseWhen(community.isDissolved, 'COMMUNITY_DISSOLVED', 'communityId')
      .refuseWhen(street.level !== 'STREET', 'WRONG_PARENT', 'streetId')
      .refuseWhen(street._id === community.streetId, 'ALREADY_THERE', 'streetId')
      .set(moved)
      .count('communities', community.path, -1)
      .count('communities', moved.path)
      .emit(communityChanged, eventOf({ ...community, ...moved }))
  },
})

/** The community no longer exists; what was recorded for it stays readable, and nothing new begins there. */
export const dissolveCommunity = change({
  ...ofCommunity,
  name: 'dissolveCommunity',
  action: 'DISSOLVE',
  input: z.object({ communityId: idOf('comm') }),
  decide: (decision, community) =>
    decision
      .refuseWhen(community.isDissolved, 'COMMUNITY_DISSOLVED', 'communityId')
      .set({ isDissolved: true })
      .count('communities', community.path, -1)
      .emit(communityChanged, eventOf({ ...community, isDissolved: true })),
})
