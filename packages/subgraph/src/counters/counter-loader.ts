import type DataLoader from 'dataloader'
import type { RequestContext } from '../request-context.js'
import { readCounters } from './counters.js'

export interface CounterKey {
  readonly metric: string
  readonly scope: string
}

/** Reads counters in batches: all that one tick asks for, whatever the metric or the scope, is one database call. */
export const counterLoader = (context: RequestContext): DataLoader<CounterKey, number> =>
  context.loader('counters', (keys: readonly CounterKey[]) => readCounters(context.connection, keys))
