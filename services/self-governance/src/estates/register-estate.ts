import { estateRegistered } from '@onecore/events/contracts/self-governance'
import { shortText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import { z } from 'zod'
import { estateKind, estateKinds } from './estate.model.js'

/** A community enters one of its estates in the register. A name stands for one estate of the community. */
export const registerEstate = creation({
  name: 'registerEstate',
  payload: 'estate',
  kind: estateKind,
  action: 'REGISTER',
  input: z.object({
    communityId: idOf('comm'),
    name: shortText(100),
    estateKind: z.enum(estateKinds),
    buildingCount: z.int().min(1).max(10_000),
    householdCount: z.int().min(1).max(100_000),
  }),
  facts: async ({ communityId, name }, { read }) => ({
    community: await read.get(communityReferences, communityId),
    isNameTaken: await read.exists(estateKind, { communityId, name }),
  }),
  draft: (input, { facts, now }) => {
    const _id = newId('estate', now)
    return { ...input, _id, path: [...facts.community.path, _id], isSynthetic: false }
  },
  decide: (decision, estate, { communityId, name }, { facts }) =>
    decision
      .refuseWhen(!facts.community.isActive, 'COMMUNITY_DISSOLVED', 'communityId')
      .refuseWhen(facts.isNameTaken, 'ESTATE_NAME_TAKEN', 'name')
      .count('estates', facts.community.path)
      .emit(estateRegistered, { estateId: estate._id, estateName: name, communityId }),
})
