import type { Page, PageArguments } from '@onecore/subgraph/graph/pagination'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { QueryFilter } from 'mongoose'
import type { CaseFilter } from '../__generated__/graphql.js'
import { runningStates } from './case.lifecycle.js'
import { type Case, caseKind } from './case.model.js'

/** Cases that the caller may see, newest first. */
export const findCases = (
  context: RequestContext,
  filter: CaseFilter | null | undefined,
  args: PageArguments,
): Promise<Page<Case>> => {
  const asked: QueryFilter<Case>[] = []
  if (filter?.scopeId) asked.push({ path: filter.scopeId })
  if (filter?.states) asked.push({ status: { $in: [...filter.states] } })
  if (filter?.overdueOnly) asked.push({ status: { $in: [...runningStates] }, dueAt: { $lt: context.now } })
  if (filter?.unclaimedOnly) asked.push({ status: { $in: [...runningStates] }, 'links.state': 'UNCLAIMED' })
  // Somebody without a person id has reported nothing: an empty text matches no id.
  if (filter?.reportedByMe) asked.push({ reportedByPersonId: context.caller.personId ?? '' })
  const all = asked.length === 0 ? {} : ({ $and: asked } as QueryFilter<Case>)
  return context.page(caseKind, all, { by: 'createdAt', descending: true }, args)
}

/** No result yet, although the deadline has passed. */
export const isOverdue = ({ status, dueAt }: Pick<Case, 'status' | 'dueAt'>, now: Date): boolean =>
  runningStates.includes(status) && dueAt !== null && dueAt < now
