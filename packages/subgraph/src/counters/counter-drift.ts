import type { Connection } from 'mongoose'
import { type CounterRule, countBy } from './counter-rule.js'
import { foldCounters, readMetric } from './counters.js'

/** A maintained counter that says something else than the documents. */
export interface CounterDrift {
  readonly metric: string
  readonly scope: string
  readonly maintained: number
  readonly counted: number
}

/**
 * Compares a service's maintained counters with a recount, for a service in which nobody changes anything meanwhile: a
 * command that commits between the two looks like drift.
 */
export async function findCounterDrift(connection: Connection, rules: readonly CounterRule[]): Promise<CounterDrift[]> {
  // Changes that still wait to be added are no drift.
  while ((await foldCounters(connection)) > 0);
  const drift: CounterDrift[] = []
  for (const rule of rules) {
    const { metric } = rule
    const counted = new Map((await countBy(connection, rule)).map(({ scope, value }) => [scope, value]))
    const maintained = await readMetric(connection, metric)
    for (const scope of new Set([...counted.keys(), ...maintained.keys()])) {
      const values = { maintained: maintained.get(scope) ?? 0, counted: counted.get(scope) ?? 0 }
      if (values.maintained !== values.counted) drift.push({ metric, scope, ...values })
    }
  }
  return drift
}
