import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { locales, negotiateLocale, renderMessage } from './locale.js'

describe('the language to answer in', () => {
  test.each([
    [undefined, 'zh-CN'],
    ['', 'zh-CN'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-Hant-TW', 'zh-CN'],
    ['en;q=0.8, zh;q=0.9', 'zh-CN'],
    ['zh;q=0.8, EN;q=0.9', 'en'],
    ['en, zh', 'en'],
    ['mn, en;q=0.5', 'en'],
    ['mn, *;q=0.1', 'zh-CN'],
    ['en;q=0', 'zh-CN'],
    ['en;q=2', 'zh-CN'],
    ['fr', 'zh-CN'],
  ])('%p → %s', (header, locale) => expect(negotiateLocale(header)).toBe(locale))

  test('is always one of ours, whatever the header says', () => {
    fc.assert(fc.property(fc.string(), (header) => locales.includes(negotiateLocale(header))))
  })
})

describe('a message', () => {
  const table = {
    TOO_MANY: { 'zh-CN': '最多{limit}项', en: 'at most {limit} of {things}' },
  }

  test('is filled in, in the language asked for', () => {
    expect(renderMessage(table, 'TOO_MANY', 'zh-CN', { limit: 3 })).toBe('最多3项')
    expect(renderMessage(table, 'TOO_MANY', 'en', { limit: 3, things: 'needs' })).toBe('at most 3 of needs')
  })

  test('shows a placeholder that nobody fills', () => {
    expect(renderMessage(table, 'TOO_MANY', 'en', { limit: 3 })).toBe('at most 3 of {things}')
  })

  test('does not look into values that are filled in', () => {
    expect(renderMessage(table, 'TOO_MANY', 'en', { limit: '{things}', things: 'x' })).toBe('at most {things} of x')
  })
})
