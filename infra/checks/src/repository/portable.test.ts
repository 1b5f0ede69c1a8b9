import { expect, test } from '@jest/globals'
import { boundPackages, namesAPlace } from './portable.js'

test('a package bound to a host is told, a workspace link is not', () => {
  const packages = {
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { resolved: 'https://registry.example/b.tgz' },
    'node_modules/@onecore/c': { resolved: 'packages/c', link: true },
  }
  expect(boundPackages(JSON.stringify({ packages }))).toEqual([
    'package-lock.json: node_modules/b is bound to https://registry.example/b.tgz',
  ])
})

const home = ['', 'home', 'li'].join('/')

test.each([
  ['cd /srv/checkout/onecore', true],
  [`see "${home}/notes.md"`, true],
  ['GET /users/home/li', false],
  ['/health/live', false],
])('%s names a place: %s', (text, expected) => {
  expect(namesAPlace(text, '/srv/checkout/onecore/')).toBe(expected)
})
