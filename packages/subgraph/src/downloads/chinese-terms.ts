import { type DocumentNode, Kind } from 'graphql'
import type { CellValue } from './cell.js'
import type { AnyCsvList } from './csv-list.js'

/** Chinese terms of the values of one enum, and of all enums by their names. */
type EnumTerms = ReadonlyMap<string, string>
export type Terms = ReadonlyMap<string, EnumTerms>

type AnyColumn = AnyCsvList['columns'][number]

/** What the graph calls the values of its enums in Chinese: the term at the end of each description. */
export const termsOf = (definitions: readonly DocumentNode[]): Terms =>
  new Map(
    definitions
      .flatMap((document) => document.definitions)
      .filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION)
      .map(({ name, values = [] }) => [
        name.value,
        new Map(values.map((value) => [value.name.value, termIn(value.description?.value) ?? value.name.value])),
      ]),
  )

const termIn = (description = ''): string | undefined => /\p{Script=Han}.*$/su.exec(description)?.[0].trim()

/**
 * The list as somebody who reads Chinese has it in a spreadsheet: the graph's terms in place of its codes.
 * Throws when a column names an enum that the graph does not have.
 */
export const inChinese = (list: AnyCsvList, terms: Terms): AnyCsvList => ({
  ...list,
  columns: list.columns.map((column) => (column.enum === undefined ? column : worded(column, column.enum, terms))),
})

function worded(column: AnyColumn, name: string, terms: Terms): AnyColumn {
  const known = terms.get(name)
  if (known === undefined) throw new Error(`The column "${column.header.en}" names ${name}, which is no enum`)
  const wordFor = (value: CellValue): CellValue => (typeof value === 'string' ? (known.get(value) ?? value) : value)
  return { ...column, value: async (document, context) => wordFor(await column.value(document, context)) }
}
