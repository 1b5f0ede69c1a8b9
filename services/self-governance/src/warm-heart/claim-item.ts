import { type Caller, scopesOf } from '@onecore/access/caller'
import { covers } from '@onecore/access/jurisdiction'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { warmHeartItems } from './warm-heart-item.js'
import { type ClaimantKind, claimantKinds, type WarmHeartItem } from './warm-heart-item.model.js'

interface Claim {
  readonly claimantKind: ClaimantKind
  readonly claimantId: string
}

const claimantPrefix = { PARTY_ORGANIZATION: 'comm', PARTY_MEMBER: 'person', UNIT: 'unit' } as const

/**
 * A party organization, a party member or a unit takes the matter on. The community records claims of its party
 * organization and of members; a unit's liaison claims for the unit. 认领
 */
export const claimWarmHeartItem = transition({
  name: 'claimWarmHeartItem',
  payload: 'item',
  on: warmHeartItems,
  move: 'CLAIM',
  input: z
    .object({ itemId: idOf('warm'), claimantKind: z.enum(claimantKinds), claimantId: z.string() })
    .refine(({ claimantKind, claimantId }) => idOf(claimantPrefix[claimantKind]).safeParse(claimantId).success, {
      path: ['claimantId'],
      error: 'must be the id of a community, person or unit, as claimantKind says',
    }),
  target: ({ itemId }) => itemId,
  decide: (decision, item, { claimantKind, claimantId }, { caller, now }) => {
    const claim = { claimantKind, claimantId }
    return decision.refuseWhen(!mayClaim(caller, now, item, claim), 'NOT_YOURS_TO_CLAIM', 'claimantId').set(claim)
  },
})

function mayClaim(caller: Caller, now: Date, item: WarmHeartItem, { claimantKind, claimantId }: Claim): boolean {
  if (claimantKind === 'UNIT' && scopesOf(caller, now, 'UNIT_LIAISON').includes(claimantId)) return true
  if (claimantKind === 'PARTY_ORGANIZATION' && claimantId !== item.communityId) return false
  return covers(caller, now, item.path, 'COMMUNITY_SECRETARY', 'COMMUNITY_WORKER')
}
