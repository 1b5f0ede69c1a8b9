import { modelOf } from '@onecore/store/kind'
import type { Page, PageArguments } from '@onecore/subgraph/graph/pagination'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { WarmHeartItemFilter } from '../__generated__/graphql.js'
import { type WarmHeartItem, warmHeartItemKind } from './warm-heart-item.model.js'

/** Matters that the caller may see, newest first. */
export const findItems = (
  context: RequestContext,
  filter: WarmHeartItemFilter | null | undefined,
  args: PageArguments,
): Promise<Page<WarmHeartItem>> =>
  context.page(
    warmHeartItemKind,
    {
      ...(filter?.scopeId ? { path: filter.scopeId } : {}),
      ...(filter?.states ? { status: { $in: [...filter.states] } } : {}),
    },
    { by: 'createdAt', descending: true },
    args,
  )

/** The matters that a case has opened and that the caller may see; one database call for all cases of a request. */
export const itemsOfCase = (context: RequestContext, caseId: string): Promise<WarmHeartItem[]> =>
  context
    .loader('warmHeartItemsOfCase', async (caseIds: readonly string[]) => {
      const found = await modelOf(context.connection, warmHeartItemKind)
        .find({ $and: [{ caseId: { $in: [...caseIds] } }, context.visible(warmHeartItemKind)] })
        .sort({ _id: 1 })
        .lean<WarmHeartItem[]>()
      return caseIds.map((wanted) => found.filter((item) => item.caseId === wanted))
    })
    .load(caseId)
