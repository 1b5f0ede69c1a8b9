import { handOverNationalRecordBatch, withdrawNationalRecordBatch } from './hand-over-batch.js'
import { prepareNationalRecordBatch } from './prepare-batch.js'
import { recordNationalRecordResults } from './record-results.js'

/** What can be done with a batch, in the order of its life. */
export const batchCommands = [
  prepareNationalRecordBatch,
  withdrawNationalRecordBatch,
  handOverNationalRecordBatch,
  recordNationalRecordResults,
]
