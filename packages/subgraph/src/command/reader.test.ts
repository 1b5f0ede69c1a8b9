import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { person } from '@onecore/testing/callers'
import { databaseCalls } from '@onecore/testing/database-calls'
import { type TestSubgraph, testSubgraph } from '@onecore/testing/subgraph'
import { parcelKind, parcelService } from '../fixtures/parcel-service.js'
import { Reader } from './reader.js'
import { RememberingReader } from './remembering-reader.js'

let graph: TestSubgraph
let ids: string[]

beforeAll(async () => {
  graph = await testSubgraph(parcelService)
  ids = []
  for (const weightKg of [1, 2, 3, 4, 5]) {
    const { parcel } = await graph.run(person('li'), 'packParcel', { weightKg }, 'parcel { id }')
    ids.push((parcel as { id: string }).id)
  }
})
afterAll(() => graph?.stop())

test('what matches is gone through to its end, however much of it is read at a time', async () => {
  const read = new Reader(graph.connection)
  for (const [size, expected] of [
    [2, [2, 2, 1]],
    [5, [5]],
    [6, [5]],
  ] as const) {
    const lengths: number[] = []
    const found: string[] = []
    for await (const batch of read.batches(parcelKind, {}, size)) {
      lengths.push(batch.length)
      found.push(...batch.map(({ _id }) => _id))
    }
    expect(lengths).toEqual(expected)
    expect(found).toEqual(ids.toSorted())
  }
  const each: string[] = []
  for await (const { _id } of read.each(parcelKind, { _id: { $in: ids.slice(0, 3) } })) each.push(_id)
  expect(each).toEqual(ids.slice(0, 3).toSorted())
})

test('rules that ask by id for each thing of a list ask the database once, and again when something was changed', async () => {
  const read = new RememberingReader(graph.connection)
  const askForAll = () => Promise.all([...ids, 'parcel_unknown'].map((id) => read.find(parcelKind, id)))
  expect(await databaseCalls(graph.connection, askForAll)).toBe(1)
  expect(await databaseCalls(graph.connection, askForAll)).toBe(0)
  expect((await askForAll()).map((found) => found?._id)).toEqual([...ids, undefined])
  read.forget()
  expect(await databaseCalls(graph.connection, askForAll)).toBe(1)
})
