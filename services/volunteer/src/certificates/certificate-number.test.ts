import { expect, test } from '@jest/globals'
import { numberAfter, readNumber, seriesOf } from './certificate-number.js'

test('numbers count within a year and a community, and begin again with the next year', () => {
  const communityId = 'comm_01k9zzzzzzzzzzzzzzzz7k3mq9'
  expect(seriesOf(communityId, '2026-12-31')).toBe('2026-7K3MQ9')
  expect(seriesOf(communityId, '2027-01-01')).toBe('2027-7K3MQ9')
  expect(numberAfter('2026-7K3MQ9', 0)).toBe('2026-7K3MQ9-000001')
  expect(numberAfter('2026-7K3MQ9', 999_999)).toBe('2026-7K3MQ9-1000000')
})

test('a number is found however it is typed', () => {
  expect(readNumber(' 2026-7k3mq9-000001 ')).toBe('2026-7K3MQ9-000001')
  expect(readNumber(numberAfter('2026-7K3MQ9', 999_999))).toBe('2026-7K3MQ9-1000000')
})

test.each(['', '2026-7K3MQ9-00001', '2026-7K3MQ-000001', '26-7K3MQ9-000001', '2026-7K3MQ9-000001x', '{"$gt":""}'])(
  '%j is no number',
  (typed) => {
    expect(readNumber(typed)).toBeNull()
  },
)
