import { expect, test } from '@jest/globals'
import { readText } from './files.js'
import { surplusCopies } from './one-copy.js'

const once = {
  'node_modules/graphql': {},
  'node_modules/@apollo/federation-internals': {},
  'node_modules/mongoose': {},
}

test('this repository installs one copy of what must not exist twice', () => {
  expect(surplusCopies(readText('package-lock.json'))).toEqual([])
})

test('a second copy is told, with its place', () => {
  const packages = { ...once, 'gateway/node_modules/graphql': {} }
  expect(surplusCopies(JSON.stringify({ packages }))).toEqual([
    'graphql is installed 2 times: node_modules/graphql, gateway/node_modules/graphql',
  ])
})
