import { type Kind, modelOf, type StoredDocument } from '@onecore/store/kind'
import type { Connection as Database, PipelineStage } from 'mongoose'
import { type PagePlan, readPage } from './pagination.js'

/** Pages that one database call reads at most. */
const mostTogether = 100

/**
 * The documents of many pages of one kind, in the order of the plans: lists inside a list, one for each of its entries.
 * Each is read as it would be alone, by the same index and with the same end, but all of them are one database call.
 */
export async function readPagesTogether<Doc extends StoredDocument>(
  database: Database,
  kind: Kind<Doc>,
  plans: readonly PagePlan<Doc>[],
): Promise<Doc[][]> {
  const [alone] = plans
  if (alone !== undefined && plans.length === 1) return [await readPage(database, kind, alone)]
  const calls: Promise<Doc[][]>[] = []
  for (let from = 0; from < plans.length; from += mostTogether) {
    calls.push(readInOneCall(database, kind, plans.slice(from, from + mostTogether)))
  }
  return (await Promise.all(calls)).flat()
}

type Branch = Exclude<PipelineStage, PipelineStage.Merge | PipelineStage.Out>[]

async function readInOneCall<Doc extends StoredDocument>(
  database: Database,
  kind: Kind<Doc>,
  plans: readonly PagePlan<Doc>[],
): Promise<Doc[][]> {
  const [first = [], ...others] = plans.map(branch)
  const together = others.map((pipeline) => ({ $unionWith: { coll: kind.collection, pipeline } }))
  const rows = await modelOf(database, kind).aggregate<{ _id: number; documents: Doc[] }>([...first, ...together])
  const found = new Map(rows.map(({ _id, documents }) => [_id, documents]))
  return plans.map((_, index) => found.get(index) ?? [])
}

/** One page as one row, which keeps the page's order whatever becomes of the order of rows. */
const branch = <Doc>({ filter, sort, limit }: PagePlan<Doc>, index: number): Branch => [
  { $match: filter },
  { $sort: sort },
  { $limit: limit },
  { $group: { _id: { $literal: index }, documents: { $push: '$$ROOT' } } },
]
