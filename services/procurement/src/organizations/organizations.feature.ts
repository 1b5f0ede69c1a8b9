import type { Feature } from '@onecore/subgraph/service'
import { correctOrganization } from './correct-organization.js'
import { organizationKind } from './organization.model.js'
import { organizationResolvers } from './organizations.resolvers.js'
import { registerOrganization } from './register-organization.js'

/** 社会组织 */
export const organizationsFeature: Feature = {
  kinds: [organizationKind],
  commands: [registerOrganization, correctOrganization],
  resolvers: organizationResolvers,
}
