import { type Publisher, publishers } from '@onecore/events/contract'
import { type CounterDrift, findCounterDrift } from '@onecore/subgraph/counters/counter-drift'
import { setCounters } from '@onecore/subgraph/counters/counters'
import type { Connection } from 'mongoose'
import { type CityAddress, withCityDatabases } from './city-databases.js'
import { counterRules } from './counter-rules.js'

/** A maintained counter of a service that says something else than the documents. */
export type Drift = CounterDrift & { readonly service: Publisher }

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

const driftOf = async (service: Publisher, connection: Connection): Promise<Drift[]> =>
  (await findCounterDrift(connection, counterRules[service])).map((drift) => ({ service, ...drift }))
