import { modelOf } from '@onecore/store/kind'
import type { RequestContext } from '@onecore/subgraph/request-context'
import { type VolunteerOrder, volunteerOrderKind } from './order.model.js'

/** Who is served is told to those involved alone, not to everybody to whom the order is on offer (Regulations art. 21). */
export const seesPeople = (context: RequestContext, order: VolunteerOrder): boolean =>
  context.permits('SEE_PEOPLE', volunteerOrderKind, order)

/** The other shifts of an order's request that the caller may see; one database call for all orders of a request. */
export const otherShiftsOf = async (
  context: RequestContext,
  { _id, seriesId }: VolunteerOrder,
): Promise<VolunteerOrder[]> => {
  if (seriesId === null) return []
  const loader = context.loader('ordersOfSeries', async (seriesIds: readonly string[]) => {
    const found = await modelOf(context.connection, volunteerOrderKind)
      .find({ $and: [{ seriesId: { $in: [...seriesIds] } }, context.visible(volunteerOrderKind)] })
      .sort({ startsAt: 1, _id: 1 })
      .lean<VolunteerOrder[]>()
    return seriesIds.map((wanted) => found.filter((order) => order.seriesId === wanted))
  })
  return (await loader.load(seriesId)).filter((order) => order._id !== _id)
}

/** The orders that a case has opened and that the caller may see; one database call for all cases of a request. */
export const ordersOfCase = (context: RequestContext, caseId: string): Promise<VolunteerOrder[]> =>
  context
    .loader('ordersOfCase', async (caseIds: readonly string[]) => {
      const found = await modelOf(context.connection, volunteerOrderKind)
        .find({ $and: [{ caseId: { $in: [...caseIds] } }, context.visible(volunteerOrderKind)] })
        .sort({ _id: 1 })
        .lean<VolunteerOrder[]>()
      return caseIds.map((wanted) => found.filter((order) => order.caseId === wanted))
    })
    .load(caseId)
