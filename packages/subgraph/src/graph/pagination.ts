import { type Kind, modelOf, type StoredDocument } from '@onecore/store/kind'
import type { Connection as Database, QueryFilter } from 'mongoose'
import { badInput } from './graph-errors.js'

/** The four arguments of a Relay connection field. */
export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

/** The whole list that a page is cut out of, before what the caller may see is applied. */
export interface List<Doc> {
  readonly filter: QueryFilter<Doc>
  readonly order: PageOrder<Doc>
}

export interface Page<Doc> {
  readonly list: List<Doc>
  readonly edges: readonly { readonly cursor: string; readonly node: Doc }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

/** A stable order: one field that is never null, then the id. The field needs an index behind the filter's fields. */
export interface PageOrder<Doc> {
  readonly by: keyof Doc & string
  readonly descending: boolean
}

export const defaultPageSize = 20
export const largestPageSize = 100

/** What has to be read for one page, and the page that is made of it. */
export interface PagePlan<Doc> {
  readonly filter: QueryFilter<Doc>
  readonly sort: Readonly<Record<string, 1 | -1>>
  readonly limit: number
  readonly pageOf: (found: readonly Doc[]) => Page<Doc>
}

/** One page of a list, read alone. */
export async function page<Doc extends StoredDocument>(
  database: Database,
  kind: Kind<Doc>,
  ...list: Parameters<typeof planPage<Doc>>
): Promise<Page<Doc>> {
  const plan = planPage(...list)
  return plan.pageOf(await readPage(database, kind, plan))
}

/** The documents of one page, and one more when there are more. */
export const readPage = <Doc extends StoredDocument>(
  database: Database,
  kind: Kind<Doc>,
  { filter, sort, limit }: PagePlan<Doc>,
): Promise<Doc[]> => modelOf(database, kind).find(filter).sort(sort).limit(limit).lean<Doc[]>().exec()

/**
 * One page of a list by keyset: the cost does not depend on how far into the list the page lies. `visible` is what the
 * caller may see; each of its alternatives needs an index that ends with the order.
 */
export function planPage<Doc extends StoredDocument>(
  filter: QueryFilter<Doc>,
  order: PageOrder<Doc>,
  args: PageArguments,
  visible: QueryFilter<Doc> = {},
): PagePlan<Doc> {
  const backwards = args.last != null || (args.before != null && args.first == null)
  if (args.first != null && args.last != null) throw badInput('Give first or last, not both.', ['first'])
  const size = pageSize(backwards ? args.last : args.first, backwards ? 'last' : 'first')
  const ascending = order.descending === backwards

  const bounds: QueryFilter<Doc>[] = []
  if (args.after != null) bounds.push(beyond(order, args.after, !order.descending, 'after'))
  if (args.before != null) bounds.push(beyond(order, args.before, order.descending, 'before'))
  const direction = ascending ? 1 : -1
  return {
    filter: within([filter, ...bounds], visible),
    sort: { [order.by]: direction, _id: direction },
    limit: size + 1,
    pageOf(found) {
      const more = found.length > size
      const nodes = backwards ? found.slice(0, size).reverse() : found.slice(0, size)
      const edges = nodes.map((node) => ({ node, cursor: cursorOf(node, order) }))
      return {
        list: { filter, order },
        edges,
        pageInfo: {
          hasNextPage: backwards ? args.before != null : more,
          hasPreviousPage: backwards ? more : args.after != null,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        },
      }
    },
  }
}

/** Documents one after the other, however many; whoever goes through them closes it. */
export type DocumentStream<Doc> = AsyncIterable<Doc> & { close(): Promise<void> }

/** How many documents of a whole list are read at a time. */
export const batchSize = 500

/** All of a list that the caller may see, in its order, at the cost in memory of one batch. */
export function wholeList<Doc extends StoredDocument>(
  database: Database,
  kind: Kind<Doc>,
  { filter, order }: List<Doc>,
  visible: QueryFilter<Doc>,
): DocumentStream<Doc> {
  const direction = order.descending ? -1 : 1
  return modelOf(database, kind)
    .find({ $and: [filter, within([], visible)] } as QueryFilter<Doc>)
    .sort({ [order.by]: direction, _id: direction })
    .allowDiskUse(true)
    .lean<Doc[]>()
    .cursor({ batchSize }) as unknown as DocumentStream<Doc>
}

function pageSize(asked: number | null | undefined, argument: string): number {
  const size = asked ?? defaultPageSize
  if (size >= 1 && size <= largestPageSize) return size
  throw badInput(`${argument} must be between 1 and ${largestPageSize}.`, [argument])
}

function cursorOf<Doc extends StoredDocument>(node: Doc, order: PageOrder<Doc>): string {
  const value: unknown = node[order.by]
  const key = value instanceof Date ? { at: value.toISOString() } : { is: value }
  return Buffer.from(JSON.stringify({ ...key, id: node._id })).toString('base64url')
}

/**
 * Puts the filter and the bounds into every alternative of what the caller may see. Beside them, MongoDB would not use
 * them for all of the indexes that it merges, and would walk some of these through everything that does not match.
 */
function within<Doc>(conditions: readonly QueryFilter<Doc>[], visible: QueryFilter<Doc>): QueryFilter<Doc> {
  const { $or, ...others } = visible
  const alternatives = $or !== undefined && Object.keys(others).length === 0 ? $or : [visible]
  const bounded = alternatives.map((alternative) => ({ $and: [alternative, ...conditions] }))
  return (bounded.length === 1 ? bounded[0] : { $or: bounded }) as QueryFilter<Doc>
}

/** Everything beyond the cursor, upwards or downwards: a bound, in which an index can jump, less what it has too much. */
function beyond<Doc extends StoredDocument>(
  order: PageOrder<Doc>,
  cursor: string,
  upwards: boolean,
  argument: string,
): QueryFilter<Doc> {
  const { value, id } = readCursor(cursor, argument)
  const [from, notBeyond] = upwards ? ['$gte', '$lte'] : ['$lte', '$gte']
  return {
    [order.by]: { [from]: value },
    $nor: [{ [order.by]: value, _id: { [notBeyond]: id } }],
  } as QueryFilter<Doc>
}

function readCursor(cursor: string, argument: string): { value: string | number | Date; id: string } {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (typeof key === 'object' && key !== null && 'id' in key && typeof key.id === 'string') {
      if ('at' in key && typeof key.at === 'string') return { value: new Date(key.at), id: key.id }
      if ('is' in key && (typeof key.is === 'string' || typeof key.is === 'number'))
        return { value: key.is, id: key.id }
    }
  } catch {
    // Not base64url or not JSON: said below.
  }
  throw badInput(`${argument} is not a cursor of this list. Take it from pageInfo or from an edge.`, [argument])
}
