import type { Page, PageArguments } from '@onecore/subgraph/graph/pagination'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { PurchasedProjectFilter } from '../__generated__/graphql.js'
import { type PurchasedProject, projectKind } from './project.model.js'

/** Projects of the public register, newest entry first. */
export const findProjects = (
  context: RequestContext,
  filter: PurchasedProjectFilter | null | undefined,
  args: PageArguments,
): Promise<Page<PurchasedProject>> =>
  context.page(
    projectKind,
    {
      ...(filter?.scopeId ? { path: filter.scopeId } : {}),
      ...(filter?.organizationId ? { organizationId: filter.organizationId } : {}),
      ...(filter?.field ? { fields: filter.field } : {}),
    },
    { by: 'createdAt', descending: true },
    args,
  )
