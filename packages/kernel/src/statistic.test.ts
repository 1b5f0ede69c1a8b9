import { expect, test } from '@jest/globals'
import { formatStatistic } from './statistic.js'

const published = { value: 1200.5, asOf: '2023-12-31', source: 'Statistical bulletin' } as const

test('a figure is told the way it was published', () => {
  expect(formatStatistic({ ...published, qualifier: 'EXACT' }, 'en')).toBe('1,200.5')
  expect(formatStatistic({ ...published, qualifier: 'AT_LEAST' }, 'en')).toBe('1,200.5 or more')
  expect(formatStatistic({ ...published, qualifier: 'AT_LEAST' }, 'zh-CN')).toBe('1,200.5以上')
  expect(formatStatistic({ ...published, qualifier: 'ABOUT' }, 'en')).toBe('about 1,200.5')
  expect(formatStatistic({ ...published, qualifier: 'ABOUT' }, 'zh-CN')).toBe('约1,200.5')
})
