import { modelOf } from '@onecore/store/kind'
import type { Reader } from '@onecore/subgraph/command/reader'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { VolunteerOrder } from '../orders/order.model.js'
import { haltingStates } from './safety-incident.lifecycle.js'
import { type SafetyIncident, safetyIncidentKind } from './safety-incident.model.js'

type Place = Pick<VolunteerOrder, 'category' | 'path' | 'status'>

/** Orders in which nobody serves yet; whoever serves already finishes. */
export const haltableStates = ['REQUESTED', 'REVIEWED', 'DISPATCHED', 'OFFERED', 'UNCLAIMED', 'ACCEPTED'] as const

const haltingAround = (orders: readonly Place[]) => ({
  scopeId: { $in: [...new Set(orders.flatMap(({ path }) => path))] },
  status: { $in: [...haltingStates] },
  category: { $in: [...new Set(orders.map(({ category }) => category))] },
})

/**
 * Incidents that halt orders of this category where this one belongs. Orders are not rewritten: their guards ask, all of
 * them for everything that is halted in the city, which is not much: for a list of orders it is read once.
 */
export async function haltsOn(read: Reader, { category, path }: Place): Promise<SafetyIncident[]> {
  const standing = await read.list(safetyIncidentKind, { status: { $in: [...haltingStates] } })
  return standing.filter((incident) => incident.category === category && path.includes(incident.scopeId))
}

/** What halts an order that waits; one database call for all orders of a request. */
export async function haltsOf(context: RequestContext, order: VolunteerOrder): Promise<SafetyIncident[]> {
  if (!haltableStates.some((state) => state === order.status)) return []
  const loader = context.loader('safetyHalts', async (orders: readonly VolunteerOrder[]) => {
    const found = await modelOf(context.connection, safetyIncidentKind)
      .find(haltingAround(orders))
      .sort({ _id: 1 })
      .lean<SafetyIncident[]>()
    return orders.map(({ category, path }) =>
      found.filter((incident) => incident.category === category && path.includes(incident.scopeId)),
    )
  })
  return loader.load(order)
}
