import { describe, expect, test } from '@jest/globals'
import { findOrdosArea, ordosAreas, readAreaCode } from './area-code.js'

describe('Ordos', () => {
  test('has two districts and seven banners', () => {
    const kinds = ordosAreas.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'DISTRICT')).toHaveLength(2)
    expect(kinds.filter((kind) => kind === 'BANNER')).toHaveLength(7)
  })

  test('each with a code of its own below the city', () => {
    expect(new Set(ordosAreas.map(({ code }) => code)).size).toBe(ordosAreas.length)
    for (const { code } of ordosAreas) expect(readAreaCode(code)).toMatchObject({ value: { prefecture: '150600' } })
  })

  test('is found by code', () => {
    expect(findOrdosArea('150603')?.name['zh-CN']).toBe('康巴什区')
    expect(findOrdosArea('150601')).toBeUndefined()
  })
})

test.each([
  ['150000', 'PROVINCE', null],
  ['150600', 'PREFECTURE', '150600'],
  ['150627', 'COUNTY', '150600'],
  ['110105', 'COUNTY', '110100'],
])('%s is a %s', (code, level, prefecture) => {
  const province = `${code.slice(0, 2)}0000`
  expect(readAreaCode(code)).toEqual({ ok: true, value: { code, level, province, prefecture } })
})

test.each(['', '15060', '1506001', '050600', '100000', '150001', '15060a'])('%p is malformed', (text) => {
  expect(readAreaCode(text)).toEqual({ ok: false, code: 'MALFORMED' })
})
