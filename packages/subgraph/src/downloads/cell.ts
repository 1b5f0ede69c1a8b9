import { dayOf, timeOf } from '@onecore/kernel/day'

/** What a cell can hold. Nothing is an empty cell, several texts are one cell. */
export type CellValue = string | number | boolean | Date | readonly string[] | null | undefined

// With these, spreadsheet programs take a cell for a formula and run it (OWASP, CSV injection); East Asian ones also
// with the full-width forms.
const beginsFormula = /^[=+\-@\t\r\n＝＋－＠]/

/**
 * The text of a cell. What somebody wrote never becomes a formula: an apostrophe before it keeps it text. Numbers stay
 * numbers, also negative ones; instants are shown in Beijing time, because a spreadsheet knows no other zone.
 */
export function cellText(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return `${dayOf(value)} ${timeOf(value)}`
  const text = typeof value === 'string' ? value : value.join('; ')
  return beginsFormula.test(text) ? `'${text}` : text
}
