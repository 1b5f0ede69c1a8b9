import { describe, expect, test } from '@jest/globals'
import { type ContentKind, listedItems, negativeLists } from './content-kind.js'

const today = '2026-03-02'

describe('the negative list of Order 102, art. 10', () => {
  test.each<[ContentKind, number]>([
    ['NOT_A_GOVERNMENT_DUTY', 1],
    ['GOVERNMENT_ONLY', 2],
    ['GOODS_OR_WORKS', 3],
    ['FINANCING', 4],
    ['HIRING_OR_LABOR_DISPATCH', 5],
    ['OTHERWISE_FORBIDDEN', 6],
  ])('holds %s as item %i', (kind, item) => expect(listedItems([kind], today)).toEqual([item]))

  test.each<ContentKind>(['PUBLIC_SERVICE', 'AUXILIARY_SERVICE'])('does not hold %s', (kind) =>
    expect(listedItems([kind], today)).toEqual([]),
  )

  test('one listed kind among others is enough, and each item is named once', () => {
    const bundle: ContentKind[] = ['PUBLIC_SERVICE', 'HIRING_OR_LABOR_DISPATCH', 'GOODS_OR_WORKS', 'GOODS_OR_WORKS']
    expect(listedItems(bundle, today)).toEqual([3, 5])
  })

  test('is in force from the day of the order', () => {
    expect(listedItems(['FINANCING'], '2020-03-01')).toEqual([4])
    expect(() => negativeLists.on('2020-02-29')).toThrow('no rule "negative list" is in force')
  })
})
