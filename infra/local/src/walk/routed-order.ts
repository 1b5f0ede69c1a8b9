import { act, see } from './act.js'
import type { People } from './people.js'
import type { Place } from './place.js'
import { until } from './until.js'

/** Where an order goes that volunteers are not the ones to fulfil, and what it becomes there. */
interface Route {
  readonly target: 'CASE' | 'PROCUREMENT'
  /** The order's link to what it has become. */
  readonly field: 'routedCase' | 'routedNeed'
  readonly becomes: 'case' | 'procurementNeed'
}

const toCase: Route = { target: 'CASE', field: 'routedCase', becomes: 'case' }
export const toPurchase: Route = { target: 'PROCUREMENT', field: 'routedNeed', becomes: 'procurementNeed' }
export const routes: readonly Route[] = [toCase, toPurchase]

type Order = { readonly volunteerOrder: Readonly<Record<Route['field'], { readonly id: string } | null>> | null }

/** What an order has become, as its new service shows it. */
export interface Became {
  readonly id: string
  readonly status: string
  readonly fromVolunteerOrder: { readonly id: string; readonly status: string; readonly description: string } | null
}

/**
 * A resident orders help, the community routes it to another service, and that one opens an item of its own, which the
 * order links and which names the order. Returns the order's id and what it has become.
 * @throws WalkError at the first step that goes another way.
 */
export async function walkRoutedOrder(people: People, { communityId }: Place, route: Route) {
  const description = 'Somebody to be there every night.'
  const request = { communityId, category: 'ELDERLY_CARE', description }
  const { id: orderId } = await act(people('resident'), 'requestVolunteerOrder', request, 'order')
  const itemId = await routedOn(people, orderId, route)
  const query = `query Walk($id: ID!) { ${route.becomes}(id: $id) {
    id status fromVolunteerOrder { id status description } } }`
  const seen = await see<Record<string, Became | null>>(people('community-secretary'), query, { id: itemId })
  return { orderId, item: seen[route.becomes] ?? null }
}

/** The community routes an order; returns the id of what it has become, once the order links it. */
export async function routedOn(people: People, orderId: string, { target, field }: Route): Promise<string> {
  const reason = 'More than volunteers can give.'
  await act(people('station-worker'), 'routeVolunteerOrder', { orderId, target, reason }, 'order')
  return until(`what comes of the order as ${target}`, async () => {
    const query = `query Walk($id: ID!) { volunteerOrder(id: $id) { ${field} { id } } }`
    const { volunteerOrder } = await see<Order>(people('station-worker'), query, { id: orderId })
    return volunteerOrder?.[field]?.id
  })
}
