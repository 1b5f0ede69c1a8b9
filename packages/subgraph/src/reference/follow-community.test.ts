import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { communityChanged } from '@onecore/events/contracts/party-building'
import { newId, stableId } from '@onecore/kernel/type-id'
import { documentSchema } from '@onecore/store/document-schema'
import { kind, modelOf, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'
import { type TestSubgraph, testSubgraph } from '@onecore/testing/subgraph'
import { findCounterDrift } from '../counters/counter-drift.js'
import { type CounterRule, countBy } from '../counters/counter-rule.js'
import { setCounters } from '../counters/counters.js'
import { parcelService } from '../fixtures/parcel-service.js'
import { service } from '../service.js'
import { communityMoveKind } from './community-move.model.js'
import { referenceFeature } from './reference.feature.js'

/** A bench in a neighbourhood, with the beginning of its path that its keeper is responsible for. */
interface Bench extends StoredDocument {
  path: string[]
  keeperPath: string[]
  communityIds?: string[]
  seats: number
}
const fields = { ...storedFields, path: [String], keeperPath: [String], seats: Number }
const benchKind = kind<Bench>({
  name: 'Bench',
  collection: 'benches',
  prefix: 'bench',
  beginningsOfPath: ['keeperPath'],
  schema: documentSchema<Omit<Bench, 'communityIds'>>(fields, storedOptions).index({ path: 1 }),
})
const trailKind = kind<Bench>({
  name: 'Trail',
  collection: 'trails',
  prefix: 'trail',
  schema: documentSchema<Bench>({ ...fields, communityIds: [String] }, storedOptions).index({ path: 1 }),
})
const counters: CounterRule[] = [
  { metric: 'benches', kind: benchKind },
  { metric: 'seats', kind: benchKind, by: '$seats' },
  { metric: 'trails', kind: trailKind },
]
const benches = service({ ...parcelService, counters, features: [referenceFeature, { kinds: [benchKind, trailKind] }] })

const city = stableId('div', 'city')
const [oldStreet, newStreet] = [stableId('div', 'old street'), stableId('div', 'new street')]
const [here, neighbour] = [stableId('comm', 'here'), stableId('comm', 'neighbour')]

let graph: TestSubgraph
beforeAll(async () => {
  graph = await testSubgraph(benches)
})
afterAll(() => graph.stop())

const lies = (communityId: string, streetId: string) =>
  graph.receive(communityChanged, communityId, {
    communityId,
    communityName: '测试社区',
    streetId,
    path: [city, streetId],
    isDissolved: false,
  })
const stored = (prefix: string) => ({
  _id: newId(prefix),
  version: 1,
  eventSequence: 0,
  createdAt: graph.now,
  updatedAt: graph.now,
})
const put = (count: number, communityId: string, after: string[] = []) => {
  const path = [city, oldStreet, communityId, ...after]
  const bench = () => ({ ...stored('bench'), path, keeperPath: path.slice(0, 2), seats: 3 })
  return graph.connection.collection('benches').insertMany(Array.from({ length: count }, bench) as never[])
}
const count = async () => {
  for (const rule of counters) await setCounters(graph.connection, await countBy(graph.connection, rule))
}
const underneath = (streetId: string) => modelOf(graph.connection, benchKind).countDocuments({ path: streetId })

beforeEach(async () => {
  graph.now = new Date('2026-03-02T02:00:00Z')
  for (const name of ['benches', 'trails', 'counters', 'counter_changes', 'community_moves']) {
    await graph.connection.collection(name).deleteMany({})
  }
  await lies(here, oldStreet)
  await lies(neighbour, oldStreet)
})

test('everything in a community goes with it, in several batches, and so do its counts; its neighbours stay', async () => {
  await put(1_201, here)
  await put(1, here, ['estate'])
  await put(7, neighbour)
  await count()
  await lies(here, newStreet)
  await graph.fulfilDuties()
  expect(await underneath(newStreet)).toBe(1_202)
  expect(await underneath(oldStreet)).toBe(7)
  const inEstate = await modelOf(graph.connection, benchKind).findOne({ path: 'estate' }).lean<Bench>()
  expect(inEstate).toMatchObject({ path: [city, newStreet, here, 'estate'], keeperPath: [city, newStreet], version: 1 })
  expect(await findCounterDrift(graph.connection, counters)).toEqual([])
})

test('what had moved before the work was cut short is not counted twice', async () => {
  await put(3, here)
  await count()
  await lies(here, newStreet)
  await graph.fulfilDuties()
  await lies(here, oldStreet)
  await lies(here, newStreet)
  await graph.fulfilDuties()
  await graph.fulfilDuties()
  expect(await underneath(newStreet)).toBe(3)
  expect(await findCounterDrift(graph.connection, counters)).toEqual([])
})

test('what is made under the old path a little later is found, for an hour', async () => {
  await lies(here, newStreet)
  await graph.fulfilDuties()
  await put(1, here)
  await count()
  await graph.fulfilDuties()
  expect(await underneath(newStreet)).toBe(0)
  graph.now = new Date('2026-03-02T02:05:00Z')
  await graph.fulfilDuties()
  expect(await underneath(newStreet)).toBe(1)
  expect(await findCounterDrift(graph.connection, counters)).toEqual([])

  const nextLookAt = async () => (await modelOf(graph.connection, communityMoveKind).findById(here).lean())?.nextLookAt
  graph.now = new Date('2026-03-02T02:59:00Z')
  await graph.fulfilDuties()
  expect(await nextLookAt()).toEqual(new Date('2026-03-02T03:04:00Z'))
  graph.now = new Date('2026-03-02T03:04:00Z')
  await graph.fulfilDuties()
  expect(await nextLookAt()).toBeNull()
})

test('a new name is no move', async () => {
  graph.now = new Date('2026-03-02T04:00:00Z')
  await graph.fulfilDuties()
  await lies(here, oldStreet)
  const move = await modelOf(graph.connection, communityMoveKind).findById(here).lean()
  expect(move?.nextLookAt).toBeNull()
})

test('what lies in several communities lies under every division above one of them', async () => {
  const trail = {
    ...stored('trail'),
    path: [city, oldStreet, here, neighbour],
    communityIds: [here, neighbour],
    seats: 0,
  }
  await graph.connection.collection('trails').insertOne({ ...trail, keeperPath: [] } as never)
  await count()
  const path = async () => (await modelOf(graph.connection, trailKind).findById(trail._id).lean<Bench>())?.path
  await lies(here, newStreet)
  await graph.fulfilDuties()
  expect(await path()).toEqual([city, newStreet, here, oldStreet, neighbour])
  await lies(neighbour, newStreet)
  await graph.fulfilDuties()
  expect(await path()).toEqual([city, newStreet, here, neighbour])
  expect(await findCounterDrift(graph.connection, counters)).toEqual([])
})
