import { modelOf } from '@onecore/store/kind'
import type { Page, PageArguments } from '@onecore/subgraph/graph/pagination'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { TopicFilter } from '../__generated__/graphql.js'
import { type Topic, topicKind } from './topic.model.js'

/** Topics that the caller may see, newest first. */
export const findTopics = (
  context: RequestContext,
  filter: TopicFilter | null | undefined,
  args: PageArguments,
): Promise<Page<Topic>> =>
  context.page(
    topicKind,
    {
      ...(filter?.scopeId ? { path: filter.scopeId } : {}),
      ...(filter?.states ? { status: { $in: [...filter.states] } } : {}),
    },
    { by: 'createdAt', descending: true },
    args,
  )

/** The topics that a case has opened and that the caller may see; one database call for all cases of a request. */
export const topicsOfCase = (context: RequestContext, caseId: string): Promise<Topic[]> =>
  context
    .loader('topicsOfCase', async (caseIds: readonly string[]) => {
      const found = await modelOf(context.connection, topicKind)
        .find({ $and: [{ caseId: { $in: [...caseIds] } }, context.visible(topicKind)] })
        .sort({ _id: 1 })
        .lean<Topic[]>()
      return caseIds.map((wanted) => found.filter((topic) => topic.caseId === wanted))
    })
    .load(caseId)
