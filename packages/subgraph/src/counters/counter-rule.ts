import type { AnyKind } from '@onecore/store/kind'
import type { ClientSession, Connection } from 'mongoose'

/**
 * What a maintained counter counts, said as a question to the documents themselves. Commands count what they change; by
 * these rules a recount proves the counters, and documents that come under another street take their counts along.
 */
export interface CounterRule {
  readonly metric: string
  readonly kind: AnyKind
  /** Which documents count; all of them when it is not given. */
  readonly where?: Readonly<Record<string, unknown>>
  /** What a document adds: an aggregation expression; 1 when it is not given. */
  readonly by?: unknown
  /** The scopes it counts for: an aggregation expression; the document's path when it is not given. */
  readonly scopes?: unknown
}

export interface CounterValue {
  readonly metric: string
  /** Id of what it counts for: a community, a division, a team; with parts of it, `<id>/<part>`. */
  readonly scope: string
  readonly value: number
}

/** Rules count documents that have not ended by their lifecycle. */
export const stillOpen = ({ final }: { readonly final: readonly string[] }) => ({ status: { $nin: final } })

/** Counts anew what the rule says; of some documents only, or within a transaction. The database adds up. */
export async function countBy(
  connection: Connection,
  { metric, kind, where = {}, by = { $literal: 1 }, scopes = '$path' }: CounterRule,
  among: Readonly<Record<string, unknown>> = {},
  session: ClientSession | null = null,
): Promise<CounterValue[]> {
  const sums = await connection
    .collection(kind.collection)
    .aggregate<{ _id: string; value: number }>(
      [
        { $match: { $and: [among, where] } },
        { $project: { scope: scopes, by } },
        { $unwind: '$scope' },
        { $group: { _id: '$scope', value: { $sum: '$by' } } },
      ],
      session === null ? {} : { session },
    )
    .toArray()
  return sums.map(({ _id, value }) => ({ metric, scope: _id, value }))
}
