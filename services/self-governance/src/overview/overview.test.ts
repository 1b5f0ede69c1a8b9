import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { anonymous } from '@onecore/access/caller'
import type { TestSubgraph } from '@onecore/testing/subgraph'
import { elsewhereId, made, secretaryElsewhere, selfGovernanceCity } from '../testing/self-governance-city.js'

let graph: TestSubgraph
beforeAll(async () => {
  graph = await selfGovernanceCity()
})
afterAll(() => graph.stop())

describe('figures about people', () => {
  const figures = async () => {
    await graph.foldCounters()
    const query = `query($id: ID!) { _entities(representations: [{ __typename: "Community", id: $id }]) {
      ... on Community { selfGovernance { registeredPersonCount registeredPersonsByHukou { local nonLocal } } } } }`
    return (await graph.ask(anonymous, query, { id: elsewhereId })).data._entities[0].selfGovernance
  }
  const register = async (hukou: string, count: number) => {
    const input = { communityId: elsewhereId, name: '样例', hukou }
    for (let one = 0; one < count; one += 1) await made(graph, secretaryElsewhere, 'registerPerson', input, 'person')
  }

  test('are published from five upwards, and never so that a smaller one can be worked out', async () => {
    await register('LOCAL', 4)
    expect(await figures()).toEqual({
      registeredPersonCount: null,
      registeredPersonsByHukou: { local: null, nonLocal: null },
    })
    await register('LOCAL', 1)
    expect(await figures()).toEqual({
      registeredPersonCount: 5,
      registeredPersonsByHukou: { local: null, nonLocal: null },
    })
    await register('NON_LOCAL', 4)
    expect(await figures()).toEqual({
      registeredPersonCount: 9,
      registeredPersonsByHukou: { local: null, nonLocal: null },
    })
    await register('NON_LOCAL', 1)
    expect(await figures()).toEqual({ registeredPersonCount: 10, registeredPersonsByHukou: { local: 5, nonLocal: 5 } })
  })
})
