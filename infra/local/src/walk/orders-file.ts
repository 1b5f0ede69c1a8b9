import { see, WalkError } from './act.js'
import type { People } from './people.js'

type Seen = { readonly volunteerOrders: { readonly csv: { readonly url: string } } }

/**
 * The secretary takes the community's orders as a file, through the link that the graph gives; the link is fetched
 * without signing in. `url` is the gateway's. Returns how many orders it has.
 * @throws WalkError when there is no file, or none in it of the orders that the walk has left behind.
 */
export async function takeOrdersAsFile(people: People, url: string): Promise<number> {
  const query = 'query Walk { volunteerOrders(filter: { states: [SIGNED] }) { csv { url } } }'
  const { volunteerOrders } = await see<Seen>(people('community-secretary'), query)
  const response = await fetch(new URL(volunteerOrders.csv.url, url), { signal: AbortSignal.timeout(30_000) })
  const text = await response.text()
  if (!response.ok) throw new WalkError(`the file of orders is ${response.status}: ${text.slice(0, 200)}`)
  const orders = text.match(/^vorder_/gm)?.length
  if (orders === undefined) throw new WalkError('the file of orders is empty')
  return orders
}
