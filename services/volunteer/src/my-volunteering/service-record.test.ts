import { expect, test } from '@jest/globals'
import { recordOf, type Taken } from './service-record.js'

const served = (rating: number | null): Taken => ({ status: 'SERVED', rating })

test('a record without service has no average', () => {
  expect(recordOf([])).toMatchObject({ servedCount: 0, ratingCount: 0, averageRating: null })
})

test('ratings of orders that somebody did not serve are not theirs', () => {
  const taken: Taken[] = [
    served(5),
    served(4),
    served(4),
    served(null),
    { status: 'WITHDRAWN', rating: 1 },
    { status: 'NO_SHOW', rating: 1 },
    { status: 'ACCEPTED', rating: null },
  ]
  expect(recordOf(taken)).toEqual({
    upcomingCount: 1,
    servedCount: 4,
    withdrawnCount: 1,
    noShowCount: 1,
    ratingCount: 3,
    averageRating: 433,
  })
})
