import { lifecycle } from '@onecore/kernel/lifecycle'
import type { HourEntry } from '../hours/hour-entry.model.js'
import type { NationalRecordBatch } from './national-record-batch.model.js'

export type NationalRecordBatchState = 'PREPARED' | 'HANDED_OVER' | 'SETTLED' | 'WITHDRAWN'

export interface NationalRecordBatchFacts {
  /** The entries in it, as they are now. */
  readonly entries: readonly HourEntry[]
  /** Volunteers among them whose person was erased. */
  readonly erased: ReadonlySet<string>
}

/** Entries on record go to the national system as a file, and what it answers comes back. 全国系统报送批次 */
export const nationalRecordBatchLifecycle = lifecycle<NationalRecordBatch, NationalRecordBatchFacts>()({
  name: 'NationalRecordBatch',
  term: '全国系统报送批次',
  states: { PREPARED: '已编制', HANDED_OVER: '已报送', SETTLED: '已办结', WITHDRAWN: '已撤回' },
  initial: 'PREPARED',
  final: ['SETTLED', 'WITHDRAWN'],
  moves: {
    HAND_OVER: {
      from: ['PREPARED'],
      to: 'HANDED_OVER',
      by: "the city, or its department's system",
      term: '报送',
      source: 'Regulations art. 19: records are entered in the national information system',
      guards: [
        {
          // A reversal names what it takes back; only an entry that was taken back since is out of date.
          code: 'BATCH_OUTDATED',
          refuses: (_, { entries, erased }) =>
            entries.some(({ volunteerId, reversedBy = null }) => reversedBy !== null || erased.has(volunteerId)),
        },
      ],
    },
    WITHDRAW: { from: ['PREPARED'], to: 'WITHDRAWN', by: "the city, or its department's system", term: '撤回' },
    RECORD_RESULTS: {
      from: ['HANDED_OVER'],
      to: 'HANDED_OVER',
      by: "the city, or its department's system",
      term: '登记反馈',
    },
    SETTLE: { from: ['HANDED_OVER'], to: 'SETTLED', by: 'the last result', term: '办结' },
  },
})
