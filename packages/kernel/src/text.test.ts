import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { longText, shortText } from './text.js'

describe('short text', () => {
  test('is trimmed and composed', () => {
    expect(shortText().parse('  Cafe\u0301 康盛 ')).toBe('Café 康盛')
  })

  test('has at most the allowed number of characters', () => {
    expect(shortText(3).safeParse('四个字').success).toBe(true)
    expect(shortText(3).safeParse('有四个字').success).toBe(false)
  })

  test('counts a rare character once', () => {
    expect(shortText(2).parse('𠮷𠮷')).toBe('𠮷𠮷')
  })

  test.each([
    ['nothing', ''],
    ['blanks', ' \u3000 '],
    ['a line break', 'one\ntwo'],
    ['a tab', 'one\ttwo'],
    ['a null character', 'one\0two'],
    ['half a character', 'one\ud800two'],
    ['a mark that turns the reading order', 'one\u202etwo'],
  ])('refuses %s', (_, raw) => expect(shortText().safeParse(raw).success).toBe(false))

  test('keeps Mongolian and joined emoji', () => {
    expect(shortText().safeParse('ᠮᠣᠩᠭᠣᠯ\u180eᠠ').success).toBe(true)
    expect(shortText().safeParse('👨‍👩‍👧').success).toBe(true)
  })

  test('leaves what it has accepted as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const once = shortText(10_000).safeParse(raw)
        if (once.success) expect(shortText(10_000).parse(once.data)).toBe(once.data)
      }),
    )
  })
})

describe('long text', () => {
  test('keeps line breaks, all of one kind', () => {
    expect(longText().parse('one\r\ntwo\n')).toBe('one\ntwo')
  })

  test.each(['one\ttwo', 'one\rtwo', 'one\u2066two', '\n\n'])('refuses %j', (raw) => {
    expect(longText().safeParse(raw).success).toBe(false)
  })
})
