import { addDays, dayOf, endOfDay, startOfDay } from '@onecore/kernel/day'
import { modelOf } from '@onecore/store/kind'
import { counterLoader } from '@onecore/subgraph/counters/counter-loader'
import type { RequestContext } from '@onecore/subgraph/request-context'
import { monthOf } from '../hours/period.js'
import { doneWithVolunteers, type VolunteerOrderState, volunteerOrderLifecycle } from '../orders/order.lifecycle.js'
import { type VolunteerOrder, volunteerOrderKind } from '../orders/order.model.js'
import { isOpenAt } from '../stations/opening-times.js'
import { type Station, stationKind } from '../stations/station.model.js'

// Figures of the board come from counters, or from an index over what is open now: what a community has finished makes
// none of these reads longer.

/** What the screen in the community's hall has room for. */
const mostServices = 100
const mostSignatures = 10
/** Among so many of the newest orders the latest signatures are looked for. */
const newestOrders = 30

const states = Object.keys(volunteerOrderLifecycle.states) as VolunteerOrderState[]
const openStates = states.filter((state) => !doneWithVolunteers.includes(state))

/** How many orders of the community are in each open state; states without one are left out. */
export async function openOrders({ connection }: RequestContext, communityId: string) {
  const rows = await modelOf(connection, volunteerOrderKind).aggregate<{ _id: VolunteerOrderState; count: number }>([
    { $match: { path: communityId, status: { $in: openStates } } },
    { $group: { _id: '$status', count: { $sum: 1 } } },
  ])
  const counts = new Map(rows.map(({ _id, count }) => [_id, count]))
  return openStates.flatMap((status) => {
    const count = counts.get(status)
    return count === undefined ? [] : [{ status, count }]
  })
}

/** Services of the community that are under way, or planned to begin today. */
export async function servicesToday(
  { connection, now }: RequestContext,
  communityId: string,
): Promise<VolunteerOrder[]> {
  const today = { $gte: startOfDay(dayOf(now)), $lt: endOfDay(dayOf(now)) }
  return modelOf(connection, volunteerOrderKind)
    .find({
      path: communityId,
      status: { $in: ['OFFERED', 'ACCEPTED', 'IN_SERVICE', 'DELIVERED'] },
      $or: [{ startsAt: today }, { status: 'IN_SERVICE' }],
    })
    .sort({ startsAt: 1, _id: 1 })
    .limit(mostServices)
    .lean<VolunteerOrder[]>()
}

/** Signatures of the newest orders: older orders that were signed late are not looked for. */
export async function newestSigned({ connection }: RequestContext, communityId: string) {
  const orders = await modelOf(connection, volunteerOrderKind)
    .find({ path: communityId, status: 'SIGNED' })
    .sort({ createdAt: -1, _id: -1 })
    .limit(newestOrders)
    .lean<VolunteerOrder[]>()
  return orders
    .flatMap(({ category, signature }) => (signature === null ? [] : [{ category, signedAt: signature.at }]))
    .sort((one, other) => other.signedAt.getTime() - one.signedAt.getTime())
    .slice(0, mostSignatures)
}

/** Ids of the teams that are serving in the community now. */
export const teamsAtWork = ({ connection }: RequestContext, communityId: string): Promise<string[]> =>
  modelOf(connection, volunteerOrderKind)
    .distinct('teamId', { path: communityId, status: 'IN_SERVICE' })
    .then((ids) => ids.filter((id) => id !== null).sort())

export async function stationsOpenNow({ read, now }: RequestContext, communityId: string): Promise<Station[]> {
  const stations = await read.list(stationKind, { path: communityId })
  return stations.filter(({ openingTimes = [] }) => isOpenAt(openingTimes, now))
}

/** Minutes that count of the month so many months before this one. */
export function minutesOfMonth(context: RequestContext, communityId: string, monthsAgo: 0 | 1): Promise<number> {
  const thisMonth = monthOf(dayOf(context.now))
  const month = monthsAgo === 0 ? thisMonth : monthOf(addDays(`${thisMonth}-01`, -1))
  return counterLoader(context).load({ metric: 'hours.minutes.month', scope: `${communityId}/${month}` })
}
