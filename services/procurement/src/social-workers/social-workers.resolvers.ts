import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { organizationKind } from '../organizations/organization.model.js'
import { type SocialWorker, socialWorkerKind } from './social-worker.model.js'

export const socialWorkerResolvers: Resolvers = {
  Query: {
    socialWorkers: (_, { scopeId, organizationId, ...args }, context) =>
      context.page(
        socialWorkerKind,
        { ...(scopeId ? { path: scopeId } : {}), ...(organizationId ? { organizationId } : {}) },
        { by: 'createdAt', descending: true },
        args,
      ),
  },
  SocialWorker: {
    ...idField,
    person: ({ personId }: SocialWorker) => ({ id: personId }),
    organization: ({ organizationId }: SocialWorker, _, context) =>
      organizationId && context.find(organizationKind, organizationId),
  },
}
