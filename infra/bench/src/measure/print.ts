import { tableLines } from './table.js'

export const print = (line = ''): void => void process.stdout.write(`${line}\n`)

export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  print()
  for (const line of tableLines(head, rows)) print(line)
  print()
}
