import { availableActions } from '@onecore/subgraph/graph/available-actions'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import { type HourEntry, hourEntryKind } from '../hours/hour-entry.model.js'
import { handOverNationalRecordBatch, withdrawNationalRecordBatch } from './hand-over-batch.js'
import { nationalRecordStates } from './national-record.lifecycle.js'
import { type NationalRecordBatch, nationalRecordBatchKind } from './national-record-batch.model.js'
import { recordNationalRecordResults } from './record-results.js'

/** What can be done with a batch. */
export const batchCommands = [handOverNationalRecordBatch, withdrawNationalRecordBatch, recordNationalRecordResults]

const newestFirst = { by: 'createdAt', descending: true } as const
/** Ids sort by the moment they were made. */
const oldestFirst = { by: '_id', descending: false } as const

export const nationalRecordResolvers: Resolvers = {
  Query: {
    nationalRecordBatch: (_, { id }, context) => context.find(nationalRecordBatchKind, id),
    nationalRecordBatches: (_, { scopeId, states, ...args }, context) =>
      context.page(
        nationalRecordBatchKind,
        { ...(scopeId ? { path: scopeId } : {}), ...(states ? { status: { $in: [...states] } } : {}) },
        newestFirst,
        args,
      ),
    nationalRecords: (_, { communityId, states, ...args }, context) =>
      context.page(
        hourEntryKind,
        { communityId, nationalState: { $in: [...(states ?? nationalRecordStates)] } },
        oldestFirst,
        args,
      ),
  },
  HourEntry: {
    nationalState: ({ nationalState = null }: HourEntry) => nationalState,
    nationalRefusal: ({ nationalRefusal = null }: HourEntry) => nationalRefusal,
  },
  NationalRecordBatch: {
    ...idField,
    community: ({ communityId }: NationalRecordBatch) => ({ id: communityId }),
    records: ({ _id }: NationalRecordBatch, args, context) =>
      context.page(hourEntryKind, { nationalBatchIds: _id }, oldestFirst, args),
    timeline: ({ steps }: NationalRecordBatch) => steps,
    availableActions: (batch: NationalRecordBatch, _, context) => availableActions(batch, batchCommands, context),
  },
}
