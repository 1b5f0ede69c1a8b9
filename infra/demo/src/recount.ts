import { type Publisher, publishers } from '@onecore/events/contract'
import type { Connection } from 'mongoose'
import { type CityAddress, withCityDatabases } from './city-databases.js'
import { type CounterRule, counterRules } from './counter-rules.js'

export interface CounterValue {
  readonly metric: string
  /** Id of the community or division it counts for. */
  readonly scope: string
  readonly value: number
}

/** Counts everything that the services keep counters of anew, from the documents. Changes nothing. */
export const recount = (address: CityAddress): Promise<Record<Publisher, CounterValue[]>> =>
  withCityDatabases(address, async (connections) => {
    const counted: Partial<Record<Publisher, CounterValue[]>> = {}
    for (const service of publishers) counted[service] = await recountService(service, connections[service])
    return counted as Record<Publisher, CounterValue[]>
  })

export async function recountService(service: Publisher, connection: Connection): Promise<CounterValue[]> {
  const counts: CounterValue[] = []
  for (const rule of counterRules[service]) counts.push(...(await countBy(rule, connection)))
  return counts
}

/** The database adds up; only the sums come here. */
async function countBy(rule: CounterRule, connection: Connection): Promise<CounterValue[]> {
  const { metric, kind, where = {}, by = { $literal: 1 }, scopes = '$path' } = rule
  const sums = await connection
    .collection(kind.collection)
    .aggregate<{ _id: string; value: number }>([
      { $match: where },
      { $project: { scope: scopes, by } },
      { $unwind: '$scope' },
      { $group: { _id: '$scope', value: { $sum: '$by' } } },
    ])
    .toArray()
  return sums.map(({ _id, value }) => ({ metric, scope: _id, value }))
}
