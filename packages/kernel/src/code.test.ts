import { expect, test } from '@jest/globals'
import { code } from './code.js'

test.each(['A', 'HOME_VISIT', `A${'B'.repeat(63)}`])('%s is a code', (text) => {
  expect(code.safeParse(text).success).toBe(true)
})

test.each(['', 'home_visit', '_VISIT', '1ST', 'HOME VISIT', `A${'B'.repeat(64)}`])('%j is none', (text) => {
  expect(code.safeParse(text).success).toBe(false)
})
