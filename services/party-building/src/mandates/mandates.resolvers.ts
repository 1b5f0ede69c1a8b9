import type { Caller } from '@onecore/access/caller'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { mandateKind, type StoredMandate } from './mandate.model.js'
import { mandatesInForce } from './mandates.queries.js'

export const mandateResolvers: Resolvers = {
  Query: {
    my: (_, __, context) => context.caller,
    mandates: (_, { filter, ...args }, context) =>
      context.page(
        mandateKind,
        {
          ...(filter?.scopeId ? { path: filter.scopeId } : {}),
          ...(filter?.personId ? { personId: filter.personId } : {}),
          ...(filter?.role ? { role: filter.role } : {}),
        },
        { by: 'createdAt', descending: true },
        args,
      ),
  },
  Me: {
    // A system, and an administrator who is no known person yet, hold theirs by the sign-in; the token lists them.
    mandates: ({ personId, mandates }: Caller, _, context) =>
      personId === null
        ? context.read.list(mandateKind, { _id: { $in: mandates.map(({ id }) => id) } })
        : mandatesInForce(context, { personId }),
  },
  Mandate: {
    ...idField,
    person: ({ personId }: StoredMandate) => personId && { id: personId },
  },
}
