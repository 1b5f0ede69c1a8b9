import type { DownloadFormat } from '@onecore/access/download-token'
import type { Locale } from '@onecore/kernel/locale'
import type { CellValue } from './cell.js'
import type { AnyCsvList } from './csv-list.js'
import { csvHead, csvRows } from './csv-text.js'

type Row = readonly CellValue[]

/** How a list is written down. */
interface FileFormat {
  readonly contentType: string
  readonly head: (list: AnyCsvList, locale: Locale) => string
  /** The next rows; `isFirst` when none were written before. */
  readonly rows: (list: AnyCsvList, rows: readonly Row[], isFirst: boolean) => string
  readonly foot: string
}

/** For people and their spreadsheets. */
const csv: FileFormat = {
  contentType: 'text/csv; charset=utf-8',
  head: ({ columns }, locale) => csvHead(columns.map(({ header }) => header[locale])),
  rows: (_, rows) => csvRows(rows),
  foot: '',
}

/**
 * For other programs: an array of objects, one a line, whose keys are the English headers in every language. What was cut
 * off on its way is no JSON, and so cannot pass for the whole.
 */
const json: FileFormat = {
  contentType: 'application/json; charset=utf-8',
  head: () => '[',
  rows: ({ columns }, rows, isFirst) => {
    const keys = columns.map(({ header }) => header.en)
    const objects = rows.map((row) => JSON.stringify(Object.fromEntries(keys.map((key, at) => [key, row[at] ?? null]))))
    return objects.map((object, at) => `${isFirst && at === 0 ? '' : ','}\n${object}`).join('')
  },
  foot: '\n]\n',
}

export const fileFormats: Readonly<Record<DownloadFormat, FileFormat>> = { csv, json }
