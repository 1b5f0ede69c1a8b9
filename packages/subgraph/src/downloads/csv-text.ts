import { stringify } from 'csv-stringify/sync'
import { type CellValue, cellText } from './cell.js'

/** Without it, Excel takes UTF-8 for the code page of the machine. */
const byteOrderMark = '\u{FEFF}'

/** The beginning of a file: the byte order mark and the row of headers. */
export const csvHead = (headers: readonly string[]): string => byteOrderMark + csvRows([headers])

/** Rows as RFC 4180 has them: quoted where they must be, each ended by CR LF. */
export const csvRows = (rows: readonly (readonly CellValue[])[]): string =>
  // A lone CR or LF inside a cell has to be quoted too, and is no record delimiter to the library.
  stringify(
    rows.map((row) => row.map(cellText)),
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  )
