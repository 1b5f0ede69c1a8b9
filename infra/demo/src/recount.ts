import { type Publisher, publishers } from '@onecore/events/contract'
import { type CounterValue, countBy } from '@onecore/subgraph/counters/counter-rule'
import type { Connection } from 'mongoose'
import { type CityAddress, withCityDatabases } from './city-databases.js'
import { counterRules } from './counter-rules.js'

/** Counts everything that the services keep counters of anew, from the documents. Changes nothing. */
export const recount = (address: CityAddress): Promise<Record<Publisher, CounterValue[]>> =>
  withCityDatabases(address, async (connections) => {
    const counted: Partial<Record<Publisher, CounterValue[]>> = {}
    for (const service of publishers) counted[service] = await recountService(service, connections[service])
    return counted as Record<Publisher, CounterValue[]>
  })

export async function recountService(service: Publisher, connection: Connection): Promise<CounterValue[]> {
  const counts: CounterValue[] = []
  for (const rule of counterRules[service]) counts.push(...(await countBy(connection, rule)))
  return counts
}
