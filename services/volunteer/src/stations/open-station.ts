import { stationOpened } from '@onecore/events/contracts/volunteer'
import { shortText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import { z } from 'zod'
import { stationKind } from './station.model.js'

/** A community opens its station or an offline centre. */
export const openStation = creation({
  name: 'openStation',
  payload: 'station',
  kind: stationKind,
  action: 'OPEN',
  input: z.object({
    communityId: idOf('comm'),
    stationKind: z.enum(['COMMUNITY_STATION', 'OFFLINE_CENTRE']),
    name: shortText(100),
  }),
  facts: async ({ communityId }, { read }) => ({ community: await read.get(communityReferences, communityId) }),
  draft: (input, { facts, now }) => ({ ...input, _id: newId('stn', now), path: facts.community.path }),
  decide: (decision, station, { communityId }, { facts }) =>
    decision
      .refuseWhen(!facts.community.isActive, 'COMMUNITY_DISSOLVED', 'communityId')
      .count('stations', station.path)
      .emit(stationOpened, { stationId: station._id, communityId }),
})
