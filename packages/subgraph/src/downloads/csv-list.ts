import type { LocalizedText } from '@onecore/kernel/locale'
import type { Kind, StoredDocument } from '@onecore/store/kind'
import type { QueryFilter } from 'mongoose'
import type { RequestContext } from '../request-context.js'
import type { CellValue } from './cell.js'

/**
 * One column of a file. Its value is no more than the caller may see in the graph, hence the context; what it loads
 * through the context is one database call for many rows.
 */
export interface Column<Doc> {
  readonly header: LocalizedText
  /** The graph's enum that the values are of: who reads Chinese finds its terms in a spreadsheet, not its codes. */
  readonly enum?: string
  readonly value: (document: Doc, context: RequestContext) => CellValue | Promise<CellValue>
}

/** A list of the graph that can also be had as a file. */
export interface CsvList<Doc extends StoredDocument> {
  /** The list's type in the graph; its field `csv` gives the link. */
  readonly connection: `${string}Connection`
  readonly kind: Kind<Doc>
  /** What the file is called, without its ending. */
  readonly title: LocalizedText
  readonly columns: readonly Column<Doc>[]
  /** It can be had as JSON as well, for other programs: its connection has the field `json` too. */
  readonly isAlsoJson?: boolean
  /** A part of the filter that is looked up when the file is made, because it would be too long for a link. */
  readonly lookUp?: (filter: QueryFilter<Doc>, context: RequestContext) => Promise<QueryFilter<Doc>>
}

// biome-ignore lint/suspicious/noExplicitAny: registries hold lists of every document.
export type AnyCsvList = CsvList<any>

export const csvList = <Doc extends StoredDocument>(declaration: CsvList<Doc>): CsvList<Doc> => declaration

/** Value of a column that names another document: its id, if the caller may see that one too. */
export const idIfSeen =
  <Doc, Other extends StoredDocument>(kind: Kind<Other>, idOf: (document: Doc) => string | null | undefined) =>
  async (document: Doc, context: RequestContext): Promise<string | undefined> => {
    const id = idOf(document)
    return id ? (await context.find(kind, id))?._id : undefined
  }

/** Value of a column that the graph tells to some callers alone: empty for the others. */
export const toldTo =
  <Doc>(sees: (context: RequestContext, document: Doc) => boolean) =>
  (value: (document: Doc) => CellValue) =>
  (document: Doc, context: RequestContext): CellValue =>
    sees(context, document) ? value(document) : null
