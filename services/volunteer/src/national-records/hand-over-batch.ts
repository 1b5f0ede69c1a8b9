import { idOf } from '@onecore/kernel/type-id'
import { transition } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { hourEntryKind } from '../hours/hour-entry.model.js'
import { moveNationally } from './national-entry.js'
import { nationalRecordBatches, ofBatch } from './national-record-batch.js'

/**
 * The file of the batch was given to the national system. Refused when an entry in it was taken back, or its person
 * erased, since the batch was prepared: withdraw it then, and prepare another. 报送
 */
export const handOverNationalRecordBatch = transition({
  ...ofBatch,
  name: 'handOverNationalRecordBatch',
  move: 'HAND_OVER',
  input: z.object({ batchId: idOf('natbatch') }),
  facts: (batch, _, inquiry) => nationalRecordBatches.facts(batch, inquiry),
  decide: (decision, _, __, { facts: { entries } }) => {
    for (const entry of entries) {
      decision.change(hourEntryKind, entry, (given) => moveNationally(given, entry, 'HAND_OVER'))
    }
    return decision
  },
})

/** The batch is not handed over; its entries wait for another one. 撤回批次 */
export const withdrawNationalRecordBatch = transition({
  ...ofBatch,
  name: 'withdrawNationalRecordBatch',
  move: 'WITHDRAW',
  input: z.object({ batchId: idOf('natbatch') }),
  facts: (batch, _, inquiry) => nationalRecordBatches.facts(batch, inquiry),
  decide: (decision, _, __, { facts: { entries } }) => {
    for (const entry of entries) {
      decision.change(hourEntryKind, entry, (waiting) => moveNationally(waiting, entry, 'RELEASE'))
    }
    return decision
  },
})
