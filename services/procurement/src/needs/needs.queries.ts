import { modelOf } from '@onecore/store/kind'
import type { Page, PageArguments } from '@onecore/subgraph/graph/pagination'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { ProcurementNeedFilter } from '../__generated__/graphql.js'
import { needKind, type ProcurementNeed } from './need.model.js'

/** Needs that the caller may see, newest first. */
export const findNeeds = (
  context: RequestContext,
  filter: ProcurementNeedFilter | null | undefined,
  args: PageArguments,
): Promise<Page<ProcurementNeed>> =>
  context.page(
    needKind,
    {
      ...(filter?.scopeId ? { path: filter.scopeId } : {}),
      ...(filter?.states ? { status: { $in: [...filter.states] } } : {}),
    },
    { by: 'createdAt', descending: true },
    args,
  )

/** The needs that a case has opened and that the caller may see; one database call for all cases of a request. */
export const needsOfCase = (context: RequestContext, caseId: string): Promise<ProcurementNeed[]> =>
  context
    .loader('needsOfCase', async (caseIds: readonly string[]) => {
      const found = await modelOf(context.connection, needKind)
        .find({ $and: [{ caseId: { $in: [...caseIds] } }, context.visible(needKind)] })
        .sort({ _id: 1 })
        .lean<ProcurementNeed[]>()
      return caseIds.map((wanted) => found.filter((need) => need.caseId === wanted))
    })
    .load(caseId)
