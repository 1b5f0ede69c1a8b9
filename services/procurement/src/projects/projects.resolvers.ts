import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { organizationKind } from '../organizations/organization.model.js'
import { getServiceField } from '../service-fields/service-field.js'
import type { Purchaser } from './parties.js'
import { type PurchasedProject, projectKind } from './project.model.js'
import { findProjects } from './projects.queries.js'

export const projectResolvers: Resolvers = {
  Query: {
    purchasedProject: (_, { id }, context) => context.find(projectKind, id),
    purchasedProjects: (_, { filter, ...args }, context) => findProjects(context, filter, args),
  },
  PurchasedProject: {
    ...idField,
    __resolveReference: ({ id }, context) => context.find(projectKind, id),
    contractor: ({ organizationId }: PurchasedProject, _, context) => context.get(organizationKind, organizationId),
    fields: ({ fields }: PurchasedProject) => fields.map(getServiceField),
    communities: ({ communityIds }: PurchasedProject) => communityIds.map((id) => ({ id })),
  },
  ProjectPurchaser: {
    unit: ({ unitId }: Purchaser) => unitId && { id: unitId },
  },
}
