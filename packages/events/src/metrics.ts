import { Counter, Gauge, type Registry } from 'prom-client'

/** What operators watch: is anything stuck in an outbox, set aside, or arriving twice. */
export interface EventMetrics {
  readonly published: Counter<'publisher'>
  /** Age of the oldest event that waits in the outbox, in seconds; 0 when none waits. */
  readonly relayLag: Gauge<'publisher'>
  readonly consumed: Counter<'group'>
  readonly duplicates: Counter<'group'>
  readonly parked: Counter<'group'>
  readonly deadLettered: Counter<'group' | 'reason'>
}

/** Makes the metrics of one process. Call once per registry. */
export function eventMetrics(registry: Registry): EventMetrics {
  const registers = [registry]
  const byGroup = ['group'] as const
  return {
    published: new Counter({
      name: 'onecore_events_published_total',
      help: 'Events handed to the transport',
      labelNames: ['publisher'],
      registers,
    }),
    relayLag: new Gauge({
      name: 'onecore_events_relay_lag_seconds',
      help: 'Age of the oldest event waiting in the outbox',
      labelNames: ['publisher'],
      registers,
    }),
    consumed: new Counter({
      name: 'onecore_events_consumed_total',
      help: 'Events whose effect was applied',
      labelNames: byGroup,
      registers,
    }),
    duplicates: new Counter({
      name: 'onecore_events_duplicates_total',
      help: 'Events dropped because they had arrived before',
      labelNames: byGroup,
      registers,
    }),
    parked: new Counter({
      name: 'onecore_events_parked_total',
      help: 'Events set aside until an earlier one of their aggregate arrives or is resolved',
      labelNames: byGroup,
      registers,
    }),
    deadLettered: new Counter({
      name: 'onecore_events_dead_lettered_total',
      help: 'Events that could not be applied',
      labelNames: ['group', 'reason'],
      registers,
    }),
  }
}
