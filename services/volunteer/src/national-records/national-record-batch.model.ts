import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import type { Lifecycled } from '@onecore/subgraph/command/decision'
import { lifecycledFields } from '@onecore/subgraph/command/lifecycled-fields'
import type { NationalRecordBatchState } from './national-record-batch.lifecycle.js'

/** Entries of one community that go to the national system together; the entries name it, not it the entries. */
export interface NationalRecordBatch extends StoredDocument, Lifecycled<NationalRecordBatchState> {
  communityId: string
  path: string[]
  entryCount: number
  minutes: number
  synchronizedCount: number
  refusedCount: number
}

export const nationalRecordBatchKind = kind<NationalRecordBatch>({
  name: 'NationalRecordBatch',
  collection: 'national_record_batches',
  prefix: 'natbatch',
  schema: documentSchema<NationalRecordBatch>(
    {
      ...storedFields,
      ...lifecycledFields,
      communityId: { type: String, required: true },
      path: { type: [String], required: true },
      entryCount: { type: Number, required: true },
      minutes: { type: Number, required: true },
      synchronizedCount: { type: Number, required: true },
      refusedCount: { type: Number, required: true },
    },
    storedOptions,
  )
    .index({ path: 1, createdAt: -1, _id: -1 })
    .index({ path: 1, status: 1, createdAt: -1, _id: -1 }),
})
