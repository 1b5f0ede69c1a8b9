import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { mandatesInForce } from '../mandates/mandates.queries.js'
import { type SignIn, signInKind } from './sign-in.model.js'

export const signInResolvers: Resolvers = {
  Query: {
    signInLookup: (_, { issuer, subject }, context) =>
      context.read.first(signInKind, { issuer, subject, isLinked: true }),
  },
  SignInLookup: {
    mandates: ({ _id, personId }: SignIn, _, context) => mandatesInForce(context, { signInId: _id, personId }),
  },
  SignIn: {
    ...idField,
    person: ({ personId }: SignIn) => personId && { id: personId },
  },
}
