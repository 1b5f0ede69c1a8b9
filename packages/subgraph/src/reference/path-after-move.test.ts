import { expect, test } from '@jest/globals'
import { isSamePath, pathAfterMove, pathOverCommunities } from './path-after-move.js'

const towards = ['city', 'district', 'new street', 'community']

test('what lies in a community keeps what comes after it', () => {
  expect(pathAfterMove(['city', 'banner', 'street', 'community'], towards)).toEqual(towards)
  expect(pathAfterMove(['city', 'street', 'community', 'estate'], towards)).toEqual([...towards, 'estate'])
  expect(pathAfterMove(towards, towards)).toEqual(towards)
})

test('what does not lie in it stays where it is', () => {
  expect(pathAfterMove(['city', 'district'], towards)).toEqual(['city', 'district'])
})

test('what lies in several holds every place once', () => {
  const paths = [
    ['city', 'one', 'a'],
    ['city', 'two', 'b'],
    ['city', 'one', 'c'],
  ]
  expect(pathOverCommunities(paths)).toEqual(['city', 'one', 'a', 'two', 'b', 'c'])
})

test('paths are the same only in the same order and to the same end', () => {
  expect(isSamePath(['a', 'b'], ['a', 'b'])).toBe(true)
  expect(isSamePath(['a', 'b'], ['a'])).toBe(false)
  expect(isSamePath(['a', 'b'], ['b', 'a'])).toBe(false)
})
