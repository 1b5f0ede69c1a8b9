import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { modelOf } from '@onecore/store/kind'
import { profiledReads } from '@onecore/store/profiled-reads'
import { person, personNamed } from '@onecore/testing/callers'
import { type TestSubgraph, testSubgraph } from '@onecore/testing/subgraph'
import fc from 'fast-check'
import { type Parcel, parcelKind, parcelService } from '../fixtures/parcel-service.js'
import { readPagesTogether } from './pages-together.js'
import { type PageArguments, type PagePlan, page, planPage } from './pagination.js'

let graph: TestSubgraph
const order = { by: 'createdAt', descending: true } as const
const weights = [1, 2, 3, 4, 5]
/** What li and wang may see: two alternatives, as the access rules of a service have them. */
const visible = { $or: [{ ownerPersonId: personNamed('li') }, { ownerPersonId: personNamed('wang') }] }

beforeAll(async () => {
  graph = await testSubgraph(parcelService)
  for (const name of ['li', 'wang', 'zhao']) {
    for (let number = 0; number < 15; number += 1) {
      await graph.run(person(name), 'packParcel', { weightKg: 1 + (number % 4) }, 'parcel { id }')
    }
  }
  await modelOf(graph.connection, parcelKind).collection.createIndex({
    ownerPersonId: 1,
    weightKg: 1,
    createdAt: -1,
    _id: -1,
  })
})
afterAll(() => graph?.stop())

const planned = (weightKg: number, args: PageArguments) => planPage<Parcel>({ weightKg }, order, args, visible)
const alone = (weightKg: number, args: PageArguments) =>
  page<Parcel>(graph.connection, parcelKind, { weightKg }, order, args, visible)
async function together(plans: readonly PagePlan<Parcel>[]) {
  const found = await readPagesTogether(graph.connection, parcelKind, plans)
  return plans.map((plan, index) => JSON.stringify(plan.pageOf(found[index] ?? [])))
}

test('pages that are read together are those that are read alone, from wherever in their lists', async () => {
  const cursors = new Map<number, string>()
  for (const weightKg of weights) {
    const { edges } = await alone(weightKg, { first: 3 })
    cursors.set(weightKg, edges.at(-1)?.cursor ?? '')
  }
  const size = fc.integer({ min: 1, max: 10 })
  const asked = fc.record({
    weightKg: fc.constantFrom(...weights),
    args: fc.oneof(
      fc.record({ first: size }),
      fc.record({ last: size }),
      fc.record({ first: size, beyond: fc.constant(true) }),
    ),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(asked, { maxLength: 6 }), async (lists) => {
      const pages = lists.map(({ weightKg, args }) => {
        const after = 'beyond' in args ? cursors.get(weightKg) || null : null
        return { weightKg, args: { ...args, after } }
      })
      const expected = await Promise.all(pages.map(({ weightKg, args }) => alone(weightKg, args)))
      const plans = pages.map(({ weightKg, args }) => planned(weightKg, args))
      expect(await together(plans)).toEqual(expected.map((one) => JSON.stringify(one)))
    }),
    { numRuns: 40 },
  )
})

test('they are one database call, up to a hundred of them, which reads no more than they would alone', async () => {
  const plans = (count: number) => Array.from({ length: count }, (_, index) => planned(1 + (index % 4), { first: 1 }))
  const reads = (count: number) => profiledReads([graph.connection], () => together(plans(count)))
  const [one, ...more] = await reads(1)
  expect([one?.docsExamined, more]).toEqual([expect.any(Number), []])
  const byThemselves = await profiledReads([graph.connection], async () => {
    for (const weightKg of [1, 2, 3, 4]) await alone(weightKg, { first: 1 })
  })
  const examined = byThemselves.reduce((sum, { docsExamined }) => sum + docsExamined, 0)
  expect(await reads(100)).toMatchObject([{ docsExamined: 25 * examined }])
  expect(await reads(101)).toHaveLength(2)
})
