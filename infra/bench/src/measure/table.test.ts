import { expect, test } from '@jest/globals'
import { figure, tableLines } from './table.js'

test('a table lines its columns up', () => {
  expect(
    tableLines(
      ['way', 'per second'],
      [
        ['outbox', '2,868'],
        ['bare kafkajs', '46,273'],
      ],
    ),
  ).toEqual([
    'way           per second',
    '------------  ----------',
    'outbox             2,868',
    'bare kafkajs      46,273',
  ])
})

test.each([
  [46_272.6, '46,273'],
  [100, '100'],
  [99.44, '99.4'],
  [2.04847, '2.05'],
  [0.0621, '0.0621'],
])('%s is written %s', (value, written) => {
  expect(figure(value)).toBe(written)
})
