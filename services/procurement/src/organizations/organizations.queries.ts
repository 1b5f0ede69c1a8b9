import type { Page, PageArguments } from '@onecore/subgraph/graph/pagination'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { SocialOrganizationFilter } from '../__generated__/graphql.js'
import { organizationKind, type SocialOrganization } from './organization.model.js'

/** Organizations of the register, newest first. */
export const findOrganizations = (
  context: RequestContext,
  filter: SocialOrganizationFilter | null | undefined,
  args: PageArguments,
): Promise<Page<SocialOrganization>> =>
  context.page(
    organizationKind,
    {
      ...(filter?.scopeId ? { path: filter.scopeId } : {}),
      ...(filter?.forms ? { form: { $in: [...filter.forms] } } : {}),
      ...(filter?.isProfessionalAgency == null ? {} : { isProfessionalAgency: filter.isProfessionalAgency }),
      ...(filter?.servesCommunities == null ? {} : { servesCommunities: filter.servesCommunities }),
      ...(filter?.field ? { fields: filter.field } : {}),
      ...(filter?.creditCode ? { creditCode: filter.creditCode.trim().toUpperCase() } : {}),
    },
    { by: 'createdAt', descending: true },
    args,
  )
