import { areas, placeNamed } from '@onecore/demo/story/divisions'
import type { Operation } from '../city/operations.js'
import { authorizationOf } from '../city/sign-in.js'
import { offeredOrder } from './offered-order.js'

/** An operation and who asks it: its name says so. */
export interface Asked {
  readonly authorization: string
  readonly operation: Operation
}

const page = 'edges { node { id status category places createdAt team { name } } } pageInfo { endCursor }'
const openStates = ['REQUESTED', 'REVIEWED', 'OFFERED', 'UNCLAIMED']
const suggestion = 'points factors { code points figure }'

/** Searching orders and matching one, as those ask who do so every day. */
export async function searchAndMatching(url: string): Promise<Asked[]> {
  const [worker, volunteer, supervisor] = await Promise.all([
    authorizationOf(url, 'station-worker'),
    authorizationOf(url, 'volunteer'),
    authorizationOf(url, 'city-supervisor'),
  ])
  const variables = { districtId: placeNamed(areas, '康巴什区').id, openStates, orderId: await offeredOrder(url) }
  const asked = (name: string, authorization: string, body: string): Asked => ({
    authorization,
    operation: { name, query: `query Bench${body}`, variables },
  })
  return [
    asked(
      'open orders of a district, by the city’s supervisor',
      supervisor,
      `($districtId: ID!, $openStates: [VolunteerOrderState!]) {
        volunteerOrders(first: 50, filter: { scopeId: $districtId, states: $openStates }) { ${page} } }`,
    ),
    asked(
      'orders on offer, by a volunteer',
      volunteer,
      `{ volunteerOrders(first: 50, filter: { states: [OFFERED] }) { ${page} } }`,
    ),
    asked(
      'unclaimed orders of the city, by its supervisor',
      supervisor,
      `{ volunteerOrders(first: 50, filter: { states: [UNCLAIMED] }) { ${page} } }`,
    ),
    asked('orders of the city, by its supervisor', supervisor, `{ volunteerOrders(first: 50) { ${page} } }`),
    asked(
      'my hours, by a volunteer',
      volunteer,
      '{ myVolunteering { confirmedMinutes hours(first: 50) { edges { node { minutes status } } } } }',
    ),
    asked(
      'teams suggested for an order',
      worker,
      `($orderId: ID!) { volunteerOrder(id: $orderId) { suggestedTeams(first: 10) { team { name } ${suggestion} } } }`,
    ),
    asked(
      'volunteers suggested for an order',
      worker,
      `($orderId: ID!) { volunteerOrder(id: $orderId) {
        suggestedVolunteers(first: 10) { volunteer { id } ${suggestion} } } }`,
    ),
  ]
}

/** The operations whose calls of the database have to stay the same in number. */
export const isMatching = ({ operation }: Asked): boolean => operation.query.includes('suggested')
