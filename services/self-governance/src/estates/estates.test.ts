import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { anonymous } from '@onecore/access/caller'
import { estateRegistered } from '@onecore/events/contracts/self-governance'
import { holder, person } from '@onecore/testing/callers'
import type { TestSubgraph } from '@onecore/testing/subgraph'
import {
  codesOf,
  communityId,
  dissolvedId,
  secretary,
  secretaryElsewhere,
  selfGovernanceCity,
  streetId,
} from '../testing/self-governance-city.js'

let graph: TestSubgraph
beforeAll(async () => {
  graph = await selfGovernanceCity()
})
afterAll(() => graph.stop())

const estate = { communityId, name: '新园B区', estateKind: 'RESETTLEMENT', buildingCount: 24, householdCount: 900 }
const register = (more: object = {}, caller = secretary) =>
  graph.run(caller, 'registerEstate', { ...estate, ...more }, 'estate { id isSynthetic community { id } }')

test('a community registers its estates; the public finds them, and the street counts them', async () => {
  const { estate: made } = await register()
  expect(made).toMatchObject({ isSynthetic: false, community: { id: communityId } })
  expect(await graph.told(estateRegistered)).toMatchObject([{ data: { estateName: '新园B区', communityId } }])

  await graph.foldCounters()
  const { data } = await graph.ask(
    anonymous,
    `query($comm: ID!, $div: ID!) { _entities(representations: [
      { __typename: "Community", id: $comm }, { __typename: "Division", id: $div }]) {
      ... on Community { selfGovernance { estateCount estates(first: 5) { edges { node { name householdCount } } } } }
      ... on Division { selfGovernance { estateCount } } } }`,
    { comm: communityId, div: streetId },
  )
  expect(data._entities).toEqual([
    { selfGovernance: { estateCount: 1, estates: { edges: [{ node: { name: '新园B区', householdCount: 900 } }] } } },
    { selfGovernance: { estateCount: 1 } },
  ])
})

test('a community reached through an estate has the same figures as one asked for by id', async () => {
  const query =
    'query($id: ID!) { estates(scopeId: $id) { edges { node { community { selfGovernance { estateCount } } } } } }'
  const { data } = await graph.ask(anonymous, query, { id: communityId })
  expect(data.estates.edges[0].node.community.selfGovernance).toEqual({ estateCount: 1 })
})

test('one name, one estate of a community; and none in a community that is gone', async () => {
  expect(codesOf(await register())).toEqual(['ESTATE_NAME_TAKEN'])
  expect(codesOf(await register({ name: '新园C区' }))).toEqual([])
  const formerSecretary = holder('former secretary', 'COMMUNITY_SECRETARY', dissolvedId)
  expect(codesOf(await register({ communityId: dissolvedId }, formerSecretary))).toEqual(['COMMUNITY_DISSOLVED'])
})

test.each([
  ['buildingCount', 0],
  ['householdCount', 0],
  ['householdCount', 100_001],
])('%s of %i is refused', async (field, value) => {
  expect(codesOf(await register({ name: '新园D区', [field]: value }))).toEqual(['INVALID_INPUT'])
})

test('only the community itself registers, or an administrator', async () => {
  const administrator = holder('administrator', 'ADMINISTRATOR', streetId)
  expect(codesOf(await register({ name: '新园F区' }, administrator))).toEqual([])
  await expect(register({ name: '新园E区' }, secretaryElsewhere)).rejects.toThrow('FORBIDDEN')
  await expect(register({ name: '新园E区' }, person('resident'))).rejects.toThrow('FORBIDDEN')
  await expect(register({ name: '新园E区' }, anonymous)).rejects.toThrow('UNAUTHENTICATED')
})
