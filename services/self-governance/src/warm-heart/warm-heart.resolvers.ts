import { availableActions } from '@onecore/subgraph/graph/available-actions'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { findItems, itemsOfCase } from './warm-heart.queries.js'
import { warmHeartCommands } from './warm-heart-commands.js'
import { type WarmHeartItem, warmHeartItemKind } from './warm-heart-item.model.js'

export const warmHeartResolvers: Resolvers = {
  Query: {
    warmHeartItem: (_, { id }, context) => context.find(warmHeartItemKind, id),
    warmHeartItems: (_, { filter, ...args }, context) => findItems(context, filter, args),
  },
  WarmHeartItem: {
    ...idField,
    __resolveReference: ({ id }, context) => context.find(warmHeartItemKind, id),
    community: ({ communityId }: WarmHeartItem) => ({ id: communityId }),
    case: ({ caseId }: WarmHeartItem) => caseId && { id: caseId },
    suggestedBy: ({ suggestedByPersonId }: WarmHeartItem, _, { caller }) =>
      caller.kind === 'ANONYMOUS' ? null : suggestedByPersonId && { id: suggestedByPersonId },
    claimant: (item: WarmHeartItem) => (item.claimantKind === null ? null : item),
    procurementNeed: ({ procurementNeedId }: WarmHeartItem) => procurementNeedId && { id: procurementNeedId },
    timeline: ({ steps }: WarmHeartItem) => steps,
    availableActions: (item: WarmHeartItem, _, context) => availableActions(item, warmHeartCommands, context),
  },
  WarmHeartClaimant: {
    kind: ({ claimantKind }: WarmHeartItem) => claimantKind as NonNullable<WarmHeartItem['claimantKind']>,
    community: ({ claimantKind, claimantId }: WarmHeartItem) =>
      claimantKind === 'PARTY_ORGANIZATION' ? { id: claimantId } : null,
    // That somebody is a party member is treated as sensitive (PIPL art. 28): the public sees the kind alone.
    person: ({ claimantKind, claimantId }: WarmHeartItem, _, { caller }) =>
      claimantKind === 'PARTY_MEMBER' && caller.kind !== 'ANONYMOUS' ? { id: claimantId } : null,
    unit: ({ claimantKind, claimantId }: WarmHeartItem) => (claimantKind === 'UNIT' ? { id: claimantId } : null),
  },
  Case: {
    warmHeartItems: ({ id }, _, context) => itemsOfCase(context, id),
  },
}
