import type { Resolvers } from '../__generated__/graphql.js'
import type { Community } from '../divisions/community.model.js'
import type { SafetyHalt } from './safety-halt.model.js'
import { haltsIn } from './safety-halts.queries.js'

export const safetyHaltResolvers: Resolvers = {
  Community: { safetyHalts: (community: Community, _, context) => haltsIn(context, community) },
  SafetyHalt: {
    incident: ({ _id }: SafetyHalt) => ({ id: _id }),
    since: ({ createdAt }: SafetyHalt) => createdAt,
  },
}
