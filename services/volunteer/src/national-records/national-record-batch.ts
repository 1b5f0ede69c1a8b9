import { aggregate } from '@onecore/subgraph/command/command'
import { hourEntryKind } from '../hours/hour-entry.model.js'
import { nationalRecordBatchLifecycle } from './national-record-batch.lifecycle.js'
import { nationalRecordBatchKind } from './national-record-batch.model.js'
import { erasedAmong } from './waiting-entries.js'

/** Batches with what their guards ask, and what every command about one says. */
export const nationalRecordBatches = aggregate({
  kind: nationalRecordBatchKind,
  lifecycle: nationalRecordBatchLifecycle,
  facts: async ({ _id, entryCount }, { read }) => {
    const entries = await read.list(hourEntryKind, { nationalBatchIds: _id }, entryCount)
    return { entries, erased: await erasedAmong(read, entries) }
  },
})

export const ofBatch = {
  payload: 'batch',
  on: nationalRecordBatches,
  target: ({ batchId }: { batchId: string }) => batchId,
} as const
