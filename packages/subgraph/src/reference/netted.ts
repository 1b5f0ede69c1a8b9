import type { CounterChange } from '../command/decision.js'
import type { CounterValue } from '../counters/counter-rule.js'

/** What counters lose and gain from one count to the next; what stays the same is no change. */
export function netted(before: readonly CounterValue[], after: readonly CounterValue[]): CounterChange[] {
  const changes = new Map<string, { metric: string; scopes: string[]; by: number }>()
  const add = ({ metric, scope }: CounterValue, by: number) => {
    const key = `${metric}/${scope}`
    const change = changes.get(key) ?? { metric, scopes: [scope], by: 0 }
    changes.set(key, { ...change, by: change.by + by })
  }
  for (const count of before) add(count, -count.value)
  for (const count of after) add(count, count.value)
  return [...changes.values()].filter(({ by }) => by !== 0)
}
