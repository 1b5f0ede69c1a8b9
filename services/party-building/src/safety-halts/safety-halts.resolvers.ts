import type { SafetyHalt } from '@onecore/subgraph/reference/safety-halt.model'
import { haltsIn } from '@onecore/subgraph/reference/safety-halt.queries'
import type { Resolvers } from '../__generated__/graphql.js'
import type { Community } from '../divisions/community.model.js'

export const safetyHaltResolvers: Resolvers = {
  Community: { safetyHalts: (community: Community, _, context) => haltsIn(context, community) },
  SafetyHalt: {
    incident: ({ _id }: SafetyHalt) => ({ id: _id }),
    since: ({ createdAt }: SafetyHalt) => createdAt,
  },
}
