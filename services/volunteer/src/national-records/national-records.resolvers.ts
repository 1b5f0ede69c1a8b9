import { availableActions } from '@onecore/subgraph/graph/available-actions'
import { idField } from '@onecore/subgraph/graph/shared-resolvers'
import type { Resolvers } from '../__generated__/graphql.js'
import type { HourEntry } from '../hours/hour-entry.model.js'
import { batchCommands } from './batch-commands.js'
import { type NationalRecordBatch, nationalRecordBatchKind } from './national-record-batch.model.js'
import { recordsOfBatch, recordsOfCommunity } from './national-records.queries.js'

const newestFirst = { by: 'createdAt', descending: true } as const

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
      recordsOfCommunity({ communityId, states }, args, context),
  },
  HourEntry: {
    nationalState: ({ nationalState = null }: HourEntry) => nationalState,
    nationalRefusal: ({ nationalRefusal = null }: HourEntry) => nationalRefusal,
  },
  NationalRecordBatch: {
    ...idField,
    community: ({ communityId }: NationalRecordBatch) => ({ id: communityId }),
    records: (batch: NationalRecordBatch, args, context) => recordsOfBatch(batch, args, context),
    timeline: ({ steps }: NationalRecordBatch) => steps,
    availableActions: (batch: NationalRecordBatch, _, context) => availableActions(batch, batchCommands, context),
  },
}
