import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { person, personNamed } from '@onecore/testing/callers'
import { type TestSubgraph, testSubgraph } from '@onecore/testing/subgraph'
import { parcelService } from '../fixtures/parcel-service.js'
import { foldCounters, readCounters, readCountersWithin, readMetric, setCounters } from './counters.js'

let graph: TestSubgraph
const li = person('li')
const countOf = async (scope: string) => (await readCounters(graph.connection, [{ metric: 'parcels', scope }]))[0]

beforeAll(async () => {
  graph = await testSubgraph(parcelService)
})
afterAll(() => graph?.stop())

describe('maintained counters', () => {
  test('follow commands that run at once, and folds that run at once, without losing or doubling any', async () => {
    await Promise.all(Array.from({ length: 40 }, () => graph.run(li, 'packParcel', { weightKg: 1 }, 'parcel { id }')))
    expect(await countOf('city')).toBe(0)
    await Promise.all([foldCounters(graph.connection), foldCounters(graph.connection)])
    await graph.foldCounters()
    expect(await countOf('city')).toBe(40)
    expect(await readMetric(graph.connection, 'parcels')).toEqual(
      new Map([
        ['city', 40],
        [personNamed('li'), 40],
      ]),
    )
  })

  test('are zero where nothing was counted, and not moved by a refused command', async () => {
    expect(await countOf('nowhere')).toBe(0)
    await graph.run(li, 'packParcel', { weightKg: -1 }, 'parcel { id }')
    await graph.foldCounters()
    expect(await countOf('city')).toBe(40)
  })

  test('that are kept for the parts of a scope are read together, and not those of a scope with a longer name', async () => {
    const scopes = ['park/oak', 'park/elm', 'parking/bus', 'park']
    await setCounters(
      graph.connection,
      scopes.map((scope, index) => ({ metric: 'trees', scope, value: index + 1 })),
    )
    expect(await readCountersWithin(graph.connection, 'trees', ['park', 'garden'])).toEqual([
      new Map([
        ['elm', 2],
        ['oak', 1],
      ]),
      new Map(),
    ])
    expect(await readCountersWithin(graph.connection, 'trees', [])).toEqual([])
  })

  test('can be set after a recount', async () => {
    await setCounters(graph.connection, [{ metric: 'parcels', scope: 'city', value: 7 }])
    expect(await countOf('city')).toBe(7)
  })
})
