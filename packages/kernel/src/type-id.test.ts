import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { toUUID } from 'typeid-js'
import { idOf, isId, newId, prefixOf, stableId } from './type-id.js'

const at = new Date('2026-03-01T08:00:00Z')

describe('a new id', () => {
  test('tells what it is and is never repeated', () => {
    expect(prefixOf(newId('case'))).toBe('case')
    expect(newId('case')).not.toBe(newId('case'))
    expect(newId('case', at)).not.toBe(newId('case', at))
  })

  test('of a later moment sorts after one of an earlier moment', () => {
    const moment = fc.date({ min: new Date('1970-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        fc.pre(one < other)
        expect(newId('case', one) < newId('case', other)).toBe(true)
      }),
    )
  })

  test('carries the moment it was given', () => {
    const uuid = toUUID(newId('case', at) as Parameters<typeof toUUID>[0]).replaceAll('-', '')
    expect(Number.parseInt(uuid.slice(0, 12), 16)).toBe(at.getTime())
    expect(uuid[12]).toBe('7')
  })
})

describe('a stable id', () => {
  test('is the same for the same name and differs by name and by prefix', () => {
    expect(stableId('comm', 'Kangsheng')).toBe(stableId('comm', 'Kangsheng'))
    expect(stableId('comm', 'Kangsheng')).not.toBe(stableId('comm', 'Ningxin'))
    expect(stableId('comm', 'Kangsheng').slice(4)).not.toBe(stableId('unit', 'Kangsheng').slice(4))
  })

  test('is a valid id', () => {
    fc.assert(fc.property(fc.string(), (name) => isId(stableId('comm', name), 'comm')))
  })
})

test.each([
  '',
  'case',
  'case_',
  'case_01',
  '01k9pqm9x7e0sr7wzh2zq1tq7v',
  `case_8${'0'.repeat(25)}`,
  `case_0${'u'.repeat(25)}`,
  `Case_${'0'.repeat(26)}`,
])('%p is no id', (text) => {
  expect(isId(text)).toBe(false)
  expect(prefixOf(text)).toBeUndefined()
  expect(idOf('case').safeParse(text).success).toBe(false)
})

test('an id of another prefix is refused with a message that names the right one', () => {
  expect(isId(newId('vorder'), 'case')).toBe(false)
  expect(idOf('case').safeParse(newId('case')).success).toBe(true)
  expect(idOf('case').safeParse(newId('vorder')).error?.issues[0]?.message).toBe(
    'must be an id that begins with "case_"',
  )
})
