import { type Page, type PageArguments, page } from '@onecore/subgraph/graph/pagination'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import type { RequestContext } from '@onecore/subgraph/request-context'
import { type HourEntry, hourEntryKind } from '../hours/hour-entry.model.js'
import { type NationalRecordState, nationalRecordStates } from './national-record.lifecycle.js'
import { type NationalRecordBatch, nationalRecordBatchKind } from './national-record-batch.model.js'

/** Ids sort by the moment they were made. */
const oldestFirst = { by: '_id', descending: false } as const

/** Entries of a community that are on record, for those in charge of it. */
export async function recordsOfCommunity(
  { communityId, states }: { communityId: string; states?: readonly NationalRecordState[] | null | undefined },
  args: PageArguments,
  context: RequestContext,
): Promise<Page<HourEntry>> {
  const filter = { communityId, nationalState: { $in: [...(states ?? nationalRecordStates)] } }
  const visible = visibleIn(await context.read.get(communityReferences, communityId), context)
  return page(context.connection, hourEntryKind, filter, oldestFirst, args, visible)
}

/** The entries of a batch. */
export const recordsOfBatch = (
  batch: NationalRecordBatch,
  args: PageArguments,
  context: RequestContext,
): Promise<Page<HourEntry>> =>
  page(context.connection, hourEntryKind, { nationalBatchIds: batch._id }, oldestFirst, args, visibleIn(batch, context))

/**
 * Whoever may read a place's batches may read its entries (access.ts says so of the same people). It is asked once here,
 * not of each entry: a page is one walk along an index, also for somebody who may read entries for other reasons too.
 */
const visibleIn = ({ path }: Pick<NationalRecordBatch, 'path'>, context: RequestContext) =>
  context.permits('read', nationalRecordBatchKind, { path }) ? {} : { _id: { $in: [] } }
