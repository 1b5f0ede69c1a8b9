import { type Publisher, publishers } from '@onecore/events/contract'
import { foldCounters, readMetric, setCounters } from '@onecore/subgraph/counters/counters'
import type { Connection } from 'mongoose'
import { type CityAddress, withCityDatabases } from './city-databases.js'
import { counterRules } from './counter-rules.js'
import { recountService } from './recount.js'

/** A maintained counter that says something else than the documents. */
export interface Drift {
  readonly service: Publisher
  readonly metric: string
  readonly scope: string
  readonly maintained: number
  readonly counted: number
}

/**
 * Compares every maintained counter with a recount. For a city in which nobody changes anything meanwhile: a command that
 * commits between the two looks like drift.
 */
export const findDrift = (address: CityAddress): Promise<Drift[]> =>
  withCityDatabases(address, async (connections) => {
    const found: Drift[] = []
    for (const service of publishers) found.push(...(await driftOf(service, connections[service])))
    return found
  })

/** Sets counters that have drifted to what was counted, and returns which. As `findDrift`, for a city that is quiet. */
export const repairDrift = (address: CityAddress): Promise<Drift[]> =>
  withCityDatabases(address, async (connections) => {
    const repaired: Drift[] = []
    for (const service of publishers) {
      const drift = await driftOf(service, connections[service])
      const values = drift.map(({ metric, scope, counted }) => ({ metric, scope, value: counted }))
      await setCounters(connections[service], values)
      repaired.push(...drift)
    }
    return repaired
  })

async function driftOf(service: Publisher, connection: Connection): Promise<Drift[]> {
  // Changes that still wait to be added are no drift.
  while ((await foldCounters(connection)) > 0);
  const recounted = await recountService(service, connection)
  const drift: Drift[] = []
  for (const metric of new Set(counterRules[service].map((rule) => rule.metric))) {
    const counted = new Map(recounted.filter((one) => one.metric === metric).map(({ scope, value }) => [scope, value]))
    const maintained = await readMetric(connection, metric)
    for (const scope of new Set([...counted.keys(), ...maintained.keys()])) {
      const values = { maintained: maintained.get(scope) ?? 0, counted: counted.get(scope) ?? 0 }
      if (values.maintained !== values.counted) drift.push({ service, metric, scope, ...values })
    }
  }
  return drift
}
