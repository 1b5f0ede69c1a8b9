import type { CheckDigitOverride } from '@onecore/kernel/credit-code'
import { prefixOf } from '@onecore/kernel/type-id'
import { counterField } from '@onecore/subgraph/counters/counter-field'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { getServiceField } from '../service-fields/service-field.js'
import { organizationKind, type SocialOrganization } from './organization.model.js'
import { findOrganizations } from './organizations.queries.js'

export const organizationResolvers: Resolvers = {
  Query: {
    socialOrganization: (_, { id }, context) => context.find(organizationKind, id),
    socialOrganizations: (_, { filter, ...args }, context) => findOrganizations(context, filter, args),
  },
  SocialOrganization: {
    ...idField,
    __resolveReference: ({ id }, context) => context.find(organizationKind, id),
    community: ({ communityId }: SocialOrganization) => communityId && { id: communityId },
    division: ({ divisionId }: SocialOrganization) => divisionId && { id: divisionId },
    fields: ({ fields }: SocialOrganization) => fields.map(getServiceField),
    certifiedSocialWorkerCount: counterField('socialWorkers.certified'),
    projectCount: counterField('projects'),
  },
  CreditCodeOverride: {
    by: ({ by }: CheckDigitOverride) => (prefixOf(by) === 'person' ? { id: by } : null),
  },
}
