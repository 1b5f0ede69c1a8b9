import { expect, test } from '@jest/globals'
import { isDangerous } from './danger.rules.js'

const day = '2026-03-02'

test('a risk that nobody has judged harmless is a possible danger (Volunteer Service Regulations, art. 17)', () => {
  expect(isDangerous(['HEIGHT'], day)).toBe(true)
  expect(isDangerous(['SOMETHING_NEW'], day)).toBe(true)
  expect(isDangerous(['LONG_WAIT', 'HEIGHT'], day)).toBe(true)
  expect(isDangerous(['LONG_WAIT'], day)).toBe(false)
  expect(isDangerous([], day)).toBe(false)
})
