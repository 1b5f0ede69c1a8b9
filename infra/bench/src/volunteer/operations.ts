import { kangsheng } from '@onecore/demo/story/divisions'
import { graphClient } from '@onecore/local/walk/graph-client'
import type { Operation } from '../city/operations.js'
import { authorizationOf } from '../city/sign-in.js'

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
  const [worker, volunteer, supervisor, resident] = await Promise.all([
    authorizationOf(url, 'station-worker'),
    authorizationOf(url, 'volunteer'),
    authorizationOf(url, 'city-supervisor'),
    authorizationOf(url, 'resident'),
  ])
  const variables = { communityId: kangsheng.id, openStates, orderId: await orderToMatch(url, resident) }
  const asked = (name: string, authorization: string, body: string): Asked => ({
    authorization,
    operation: { name, query: `query Bench${body}`, variables },
  })
  return [
    asked(
      'open orders of the community, by its station worker',
      worker,
      `($communityId: ID!, $openStates: [VolunteerOrderState!]) {
        volunteerOrders(first: 50, filter: { scopeId: $communityId, states: $openStates }) { ${page} } }`,
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
  ]
}

/** The operations whose calls of the database have to stay the same in number. */
export const isMatching = ({ operation }: Asked): boolean => operation.query.includes('suggested')

/** A resident's order for help that many teams could give. Returns its id. */
async function orderToMatch(url: string, resident: string): Promise<string> {
  const input = {
    communityId: kangsheng.id,
    category: 'HOME_VISIT',
    description: '帮助老人买菜',
    skills: ['HOME_VISIT'],
  }
  const { data, errors } = await graphClient(url, resident).ask(
    `mutation Bench($input: RequestVolunteerOrderInput!) {
      requestVolunteerOrder(input: $input) { order { id } userErrors { code message } } }`,
    { input },
  )
  const id: string | undefined = data?.requestVolunteerOrder?.order?.id
  if (id === undefined) throw new Error(`no order to match: ${JSON.stringify({ data, errors })}`)
  return id
}
