import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { fieldKeys, generateFieldKeys } from '@onecore/access/field-keys'
import { modelOf } from '@onecore/store/kind'
import type { TestSubgraph } from '@onecore/testing/subgraph'
import { personKind } from '../persons/person.model.js'
import { createPersonVault } from '../persons/person-vault.js'
import { keys, registered, ring, selfGovernanceCity } from '../testing/self-governance-city.js'
import { rotateKeys } from './rotate-keys.js'

let graph: TestSubgraph
beforeAll(async () => {
  graph = await selfGovernanceCity()
})
afterAll(() => graph.stop())

const next = generateFieldKeys('2027').encryption['2027'] ?? ''
const bothKeys = createPersonVault(
  fieldKeys.parse({ ...ring, current: '2027', encryption: { ...ring.encryption, 2027: next } }),
)
const newKeyAlone = createPersonVault(fieldKeys.parse({ ...ring, current: '2027', encryption: { 2027: next } }))

test('everything is sealed again under the new key, once, and readable without the old one', async () => {
  for (let one = 0; one < 5; one += 1) await registered(graph, { name: `样例${one}`, phone: `1380000000${one}` })
  const all = () => modelOf(graph.connection, personKind).find().sort({ _id: 1 }).lean()
  const before = await all()

  expect(await rotateKeys(graph.connection, bothKeys, 2)).toBe(5)
  expect(await rotateKeys(graph.connection, bothKeys, 2)).toBe(0)

  const after = await all()
  expect(after.map((person) => newKeyAlone.open(person, 'name'))).toEqual(
    before.map((person) => createPersonVault(keys).open(person, 'name')),
  )
  expect(after.map(({ version, phoneIndex }) => [version, phoneIndex])).toEqual(
    before.map(({ version, phoneIndex }) => [version, phoneIndex]),
  )
})
