import type { AnyKind } from '@onecore/store/kind'
import { transact } from '@onecore/store/transaction'
import type { ClientSession, Connection } from 'mongoose'
import { Reader } from '../command/reader.js'
import { type CounterRule, type CounterValue, countBy } from '../counters/counter-rule.js'
import { recordCounterChanges } from '../counters/counters.js'
import { communityReferences } from './community.model.js'
import { netted } from './netted.js'
import { isSamePath, pathAfterMove, pathOverCommunities } from './path-after-move.js'

/** So many documents change their path in one transaction, and commands on them wait for no more than that. */
const batchSize = 500

/** The part of a document that says where it lies. */
interface Lying {
  readonly _id: string
  readonly path: string[]
  readonly communityIds?: string[]
}

/** Where to work, and by which rules documents are counted. */
export interface MoveSurroundings {
  readonly connection: Connection
  readonly counters: readonly CounterRule[]
}

/**
 * Gives every document of a kind that lies in the community its new path. Each batch is one transaction with the counts of
 * its documents, so it can be cut short and called again: what lies right is left alone. `towards` ends with the community.
 */
export async function moveDocuments(
  surroundings: MoveSurroundings,
  kind: AnyKind,
  towards: readonly string[],
): Promise<void> {
  const { connection } = surroundings
  const lying = connection.collection<Lying>(kind.collection).find(mayLieWrong(kind, towards))
  const move = (ids: readonly string[]) =>
    transact(connection, (session) => moveBatch(surroundings, session, kind, towards, ids))
  let ids: string[] = []
  for await (const { _id } of lying.project<Lying>({ _id: 1 })) {
    ids.push(_id)
    if (ids.length < batchSize) continue
    await move(ids)
    ids = []
  }
  if (ids.length > 0) await move(ids)
}

const liesInSeveral = ({ schema }: AnyKind): boolean => schema.path('communityIds') !== undefined

/**
 * Of what lies in one community, those that do not lead the way it lies now; of what lies in several, all. The community
 * itself is not among them: its owner, or its owner's events, say where it lies.
 */
const mayLieWrong = (kind: AnyKind, towards: readonly string[]) => ({
  path: towards.at(-1) ?? '',
  _id: { $ne: towards.at(-1) ?? '' },
  ...(liesInSeveral(kind) ? {} : { $nor: [Object.fromEntries(towards.map((id, place) => [`path.${place}`, id]))] }),
})

async function moveBatch(
  { connection, counters }: MoveSurroundings,
  session: ClientSession,
  kind: AnyKind,
  towards: readonly string[],
  ids: readonly string[],
): Promise<void> {
  const collection = connection.collection<Lying>(kind.collection)
  const documents = await collection.find({ _id: { $in: [...ids] } }, { session }).toArray()
  const pathOf = liesInSeveral(kind)
    ? await overCommunities(new Reader(connection, session), documents)
    : ({ path }: Lying) => pathAfterMove(path, towards)
  const moves = documents
    .map((document) => ({ document, path: pathOf(document) }))
    .filter(({ document, path }) => !isSamePath(document.path, path))
  if (moves.length === 0) return

  const rules = counters.filter((rule) => rule.kind === kind)
  const moving = { _id: { $in: moves.map(({ document }) => document._id) } }
  const count = async () => {
    const counts: CounterValue[] = []
    for (const rule of rules) counts.push(...(await countBy(connection, rule, moving, session)))
    return counts
  }
  const before = await count()
  await collection.bulkWrite(
    moves.map(({ document, path }) => ({
      updateOne: { filter: { _id: document._id }, update: { $set: { ...beginnings(kind, document, path), path } } },
    })),
    { session },
  )
  await recordCounterChanges(connection, session, netted(before, await count()))
}

/** Paths of what lies in several communities, from where each of them lies now. */
async function overCommunities(read: Reader, documents: readonly Lying[]) {
  const ids = new Set(documents.flatMap(({ communityIds = [] }) => communityIds))
  const communities = await read.list(communityReferences, { _id: { $in: [...ids] } }, ids.size)
  const paths = new Map(communities.map(({ _id, path }) => [_id, path]))
  return ({ communityIds = [] }: Lying) => pathOverCommunities(communityIds.map((id) => paths.get(id) ?? [id]))
}

/** Fields that hold the beginning of the path end as far down as they did. */
const beginnings = ({ beginningsOfPath = [] }: AnyKind, document: object, path: readonly string[]) =>
  Object.fromEntries(
    beginningsOfPath.map((field) => {
      const before = (document as Readonly<Record<string, readonly string[]>>)[field] ?? []
      return [field, path.slice(0, before.length)]
    }),
  )
