import { endOfDay, startOfDay } from '@onecore/kernel/day'
import type { Page, PageArguments } from '@onecore/subgraph/graph/pagination'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { VolunteerOrderFilter, VolunteerOrderPart, VolunteerOrderState } from '../__generated__/graphql.js'
import { type VolunteerOrder, volunteerOrderKind } from './order.model.js'
import { unansweredRoutings } from './routing.js'

const newestFirst = { by: 'createdAt', descending: true } as const
const soonestFirst = { by: 'neededAt', descending: false } as const

/** Orders that the caller may see, the newest first; those that are needed within some days, the soonest first. */
export function findOrders(
  context: RequestContext,
  given: VolunteerOrderFilter | null | undefined,
  args: PageArguments,
): Promise<Page<VolunteerOrder>> {
  const filter = given ?? {}
  const needed = neededWithin(filter.neededFrom, filter.neededUntil)
  const states = wantedStates(filter.states, filter.hasFreePlaces === true)
  return context.page(
    volunteerOrderKind,
    {
      ...(filter.scopeId ? { path: filter.scopeId } : {}),
      ...(filter.teamId ? { teamId: filter.teamId } : {}),
      ...(filter.caseId ? { caseId: filter.caseId } : {}),
      ...(filter.category ? { category: filter.category } : {}),
      ...(filter.routedWithoutAnswer === true ? { $and: [unansweredRoutings] } : {}),
      ...(states ? { status: { $in: [...states] } } : {}),
      ...(filter.hasFreePlaces === true ? { offerUntil: { $gt: context.now } } : {}),
      ...(filter.mine ? { [partOf[filter.mine]]: context.caller.personId ?? '' } : {}),
      ...(needed === null ? {} : { neededAt: needed }),
    },
    needed === null ? newestFirst : soonestFirst,
    args,
  )
}

/** Where the order names somebody in that part. */
const partOf: Readonly<Record<VolunteerOrderPart, string>> = {
  ORDERED: 'requestedByPersonId',
  SERVED: 'servedPersonId',
  TAKEN_UP: 'participations.personId',
}

/** An order is on offer as long as places are free; once none is, it is taken up. */
const wantedStates = (states: readonly VolunteerOrderState[] | null | undefined, hasFreePlaces: boolean) =>
  hasFreePlaces ? (states ?? ['OFFERED' as const]).filter((state) => state === 'OFFERED') : states

function neededWithin(first: string | null | undefined, last: string | null | undefined) {
  if (first == null && last == null) return null
  const since = first == null ? {} : { $gte: startOfDay(first) }
  // Nothing is needed before there were orders; with a lower end, orders without a time are left out by the index.
  return { $gte: new Date(0), ...since, ...(last == null ? {} : { $lt: endOfDay(last) }) }
}
