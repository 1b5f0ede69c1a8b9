import { idOf, newId } from '@onecore/kernel/type-id'
import { creation } from '@onecore/subgraph/command/command'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import { z } from 'zod'
import { minutesOf } from '../hours/hour-entry.js'
import { hourEntryKind } from '../hours/hour-entry.model.js'
import { moveNationally } from './national-entry.js'
import { nationalRecordBatchLifecycle } from './national-record-batch.lifecycle.js'
import { nationalRecordBatchKind } from './national-record-batch.model.js'
import { sortWaiting } from './waiting-entries.js'

/**
 * Takes what a community has on record and the national system does not have into a batch, the oldest first. What was
 * refused before is taken again when that is asked for: after what was wrong is put right. 编制报送批次
 */
export const prepareNationalRecordBatch = creation({
  name: 'prepareNationalRecordBatch',
  payload: 'batch',
  kind: nationalRecordBatchKind,
  action: 'PREPARE',
  input: z.object({ communityId: idOf('comm'), includesRefused: z.boolean().default(false) }),
  facts: async ({ communityId, includesRefused }, { read }) => ({
    community: await read.get(communityReferences, communityId),
    ...(await sortWaiting(read, communityId, ['NOT_HANDED_OVER', ...(includesRefused ? ['REFUSED' as const] : [])])),
  }),
  draft: ({ communityId }, { facts: { community, taken }, now }) => ({
    _id: newId('natbatch', now),
    status: nationalRecordBatchLifecycle.initial,
    steps: [],
    communityId,
    path: community.path,
    entryCount: taken.length,
    minutes: taken.reduce((sum, entry) => sum + minutesOf(entry), 0),
    synchronizedCount: 0,
    refusedCount: 0,
  }),
  decide: (decision, { _id }, __, { facts: { taken, setAside } }) => {
    for (const entry of taken) {
      decision.change(hourEntryKind, entry, (prepared) =>
        moveNationally(prepared, entry, 'PREPARE').set({
          nationalBatchIds: [...(entry.nationalBatchIds ?? []), _id],
          nationalRefusal: null,
        }),
      )
    }
    for (const entry of setAside) {
      decision.change(hourEntryKind, entry, (unneeded) => moveNationally(unneeded, entry, 'SET_ASIDE'))
    }
    return decision
      .refuseWhen(taken.length === 0, 'NOTHING_TO_HAND_OVER', 'communityId')
      .begin(nationalRecordBatchLifecycle, 'PREPARE')
  },
})
