import { endOfDay, startOfDay } from '@onecore/kernel/day'
import type { Page, PageArguments } from '@onecore/subgraph/graph/pagination'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { HourEntryFilter } from '../__generated__/graphql.js'
import { type HourEntry, hourEntryKind } from './hour-entry.model.js'

/** Hours that the caller may see, the latest service first. */
export const findHours = (
  context: RequestContext,
  filter: HourEntryFilter | null | undefined,
  args: PageArguments,
): Promise<Page<HourEntry>> =>
  context.page(
    hourEntryKind,
    {
      ...(filter?.scopeId ? { path: filter.scopeId } : {}),
      ...(filter?.teamId ? { teamId: filter.teamId } : {}),
      ...(filter?.volunteerId ? { volunteerId: filter.volunteerId } : {}),
      ...(filter?.states ? { status: { $in: [...filter.states] } } : {}),
      ...(filter?.isLongDay == null ? {} : { isLongDay: filter.isLongDay ? true : { $ne: true } }),
      ...servedWithin(filter?.servedFrom, filter?.servedUntil),
    },
    { by: 'from', descending: true },
    args,
  )

/** Drafts of help at a team's programmes, which the team confirms; drafts of orders wait for a signature instead. */
export const findHoursToConfirm = (
  context: RequestContext,
  teamId: string,
  args: PageArguments,
): Promise<Page<HourEntry>> =>
  context.pageOf(
    hourEntryKind,
    { teamId, status: 'DRAFT', sessionId: { $gt: '' } },
    { by: 'from', descending: true },
    args,
  )

function servedWithin(first: string | null | undefined, last: string | null | undefined) {
  if (first == null && last == null) return {}
  const since = first == null ? {} : { $gte: startOfDay(first) }
  const until = last == null ? {} : { $lt: endOfDay(last) }
  return { from: { ...since, ...until } }
}
