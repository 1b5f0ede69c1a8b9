/** Lines of a table with columns as wide as they must be: text to the left, everything after the first column right. */
export function tableLines(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((cells) => width(cells[column] ?? ''))))
  const line = (cells: readonly string[]): string =>
    head.map((_, column) => padded(cells[column] ?? '', widths[column] ?? 0, column === 0)).join('  ')
  return [line(head), widths.map((each) => '-'.repeat(each)).join('  '), ...rows.map(line)]
}

const width = (text: string): number => [...text].length

const padded = (text: string, to: number, isLeft: boolean): string => {
  const space = ' '.repeat(to - width(text))
  return isLeft ? text + space : space + text
}

/** With as many digits as a reader can use: three significant ones below 100, none after the point above. */
export const figure = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : Number(value.toPrecision(3)).toString()
