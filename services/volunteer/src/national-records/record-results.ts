import { code } from '@onecore/kernel/code'
import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { hourEntryKind } from '../hours/hour-entry.model.js'
import { batchOf, moveNationally } from './national-entry.js'
import { nationalRecordBatches, ofBatch } from './national-record-batch.js'
import { nationalRecordBatchLifecycle } from './national-record-batch.lifecycle.js'
import { mostEntriesOfBatch } from './waiting-entries.js'

const input = z
  .object({
    batchId: idOf('natbatch'),
    synchronized: z.array(idOf('hour')).max(mostEntriesOfBatch).default([]),
    refused: z
      .array(z.object({ hourEntryId: idOf('hour'), reason: code }))
      .max(mostEntriesOfBatch)
      .default([]),
  })
  .refine(({ synchronized, refused }) => synchronized.length + refused.length > 0, {
    path: ['synchronized'],
    error: 'give at least one result',
  })
  .refine(
    ({ synchronized, refused }) => {
      const ids = [...synchronized, ...refused.map(({ hourEntryId }) => hourEntryId)]
      return new Set(ids).size === ids.length
    },
    { path: ['refused'], error: 'give each entry one result' },
  )

/**
 * What the national system answered to some entries of a batch, or to all. With the last answer the batch is settled;
 * entries that were refused can go into another one. Each entry has one result: a second is refused. 登记反馈
 */
export const recordNationalRecordResults = transition({
  ...ofBatch,
  name: 'recordNationalRecordResults',
  move: 'RECORD_RESULTS',
  input,
  facts: (batch, _, inquiry) => nationalRecordBatches.facts(batch, inquiry),
  decide: (decision, batch, { synchronized, refused }, { facts }) => {
    // One that was refused may be in another batch by now, and waits there.
    const inBatch = new Map(facts.entries.filter((entry) => batchOf(entry) === batch._id).map((one) => [one._id, one]))
    const results = [
      ...synchronized.map((id, at) => ({ id, reason: null, field: ['synchronized', String(at)] })),
      ...refused.map(({ hourEntryId: id, reason }, at) => ({ id, reason, field: ['refused', String(at)] })),
    ]
    for (const { id, reason, field } of results) {
      const entry = inBatch.get(id)
      decision.refuseWhen(entry === undefined, 'NOT_IN_BATCH', field)
      if (entry === undefined) continue
      decision.change(hourEntryKind, entry, (answered) =>
        moveNationally(answered, entry, reason === null ? 'SYNCHRONIZE' : 'REFUSE', field).set({
          nationalRefusal: reason,
        }),
      )
    }
    const synchronizedCount = batch.synchronizedCount + synchronized.length
    const refusedCount = batch.refusedCount + refused.length
    decision.set({ synchronizedCount, refusedCount })
    return synchronizedCount + refusedCount < batch.entryCount
      ? decision
      : decision.move(nationalRecordBatchLifecycle, 'SETTLE', facts)
  },
})
