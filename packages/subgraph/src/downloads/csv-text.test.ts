import { describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { type CellValue, cellText } from './cell.js'
import { csvHead, csvRows } from './csv-text.js'

describe('a cell', () => {
  test.each<[CellValue, string]>([
    [null, ''],
    [undefined, ''],
    [0, '0'],
    [-5, '-5'],
    [1.5, '1.5'],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [[], ''],
    [['急救', '心理疏导'], '急救; 心理疏导'],
    [new Date('2026-03-01T16:00:00Z'), '2026-03-02 00:00:00'],
    ['四叶草', '四叶草'],
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['＝1', "'＝1"],
    [['=1', 'b'], "'=1; b"],
    ['a=1', 'a=1'],
  ])('%j is %j', (value, text) => {
    expect(cellText(value)).toBe(text)
  })

  test('never begins a formula, whatever somebody wrote', () => {
    const risky = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '')
    fc.assert(
      fc.property(risky, fc.string(), (first, rest) => {
        expect(cellText(first + rest)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
        expect(cellText(first + rest)).toMatch(/^'?/)
        expect(cellText(first + rest).replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')).toBe(first + rest)
      }),
    )
  })
})

describe('a file', () => {
  test('begins with the byte order mark and the headers; every row ends in CR LF', () => {
    expect(csvHead(['重量', 'a,b'])).toBe('\u{FEFF}重量,"a,b"\r\n')
    expect(csvRows([['1'], ['say "yes"']])).toBe('1\r\n"say ""yes"""\r\n')
    expect(csvRows([])).toBe('')
  })

  test('gives back what was put in', () => {
    const piece = fc.constantFrom(',', '"', '\r\n', '\n', '\r', ';', ' ', "'", '=', '社区', 'a', '\u{1F600}')
    const text = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join('')),
    )
    const rows = fc.array(fc.tuple(text, text, text), { minLength: 1 })
    fc.assert(
      fc.property(rows, (table) => {
        const read: unknown = parse(csvHead(['a', 'b', 'c']) + csvRows(table), { bom: true, record_delimiter: '\r\n' })
        expect(read).toEqual([['a', 'b', 'c'], ...table.map((row) => row.map(cellText))])
      }),
    )
  })
})
