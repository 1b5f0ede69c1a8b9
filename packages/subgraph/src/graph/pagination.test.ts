import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { person } from '@onecore/testing/callers'
import { type TestSubgraph, testSubgraph } from '@onecore/testing/subgraph'
import fc from 'fast-check'
import { parcelService } from '../fixtures/parcel-service.js'

let graph: TestSubgraph
const li = person('li')
// Equal weights on purpose: the id has to break the tie.
const weights = Array.from({ length: 23 }, (_, index) => 1 + Math.floor(index / 3))

beforeAll(async () => {
  graph = await testSubgraph(parcelService)
  for (const weightKg of weights) await graph.run(li, 'packParcel', { weightKg }, 'parcel { id }')
})
afterAll(() => graph?.stop())

interface Page {
  edges: { cursor: string; node: { id: string; weightKg: number } }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}

async function list(args: Record<string, unknown>): Promise<Page> {
  const answer = await graph.ask(
    li,
    `query($first: Int, $after: String, $last: Int, $before: String) {
      parcels(first: $first, after: $after, last: $last, before: $before) {
        edges { cursor node { id weightKg } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    args,
  )
  if (answer.errorCode !== undefined) throw new Error(answer.errorCode)
  return answer.data.parcels
}

const idsOf = (page: Page): string[] => page.edges.map(({ node }) => node.id)

describe('a connection', () => {
  test('shows everything once and in order, whatever the page size, forwards and backwards', async () => {
    const all = await list({ first: 100 })
    expect(all.edges.map(({ node }) => node.weightKg)).toEqual(weights)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), fc.boolean(), async (size, forwards) => {
        const seen: string[] = []
        let more = true
        let cursor: string | null = null
        while (more) {
          const page: Page = await list(forwards ? { first: size, after: cursor } : { last: size, before: cursor })
          if (forwards) seen.push(...idsOf(page))
          else seen.unshift(...idsOf(page))
          more = forwards ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage
          cursor = forwards ? page.pageInfo.endCursor : page.pageInfo.startCursor
        }
        expect(seen).toEqual(idsOf(all))
      }),
      { numRuns: 12 },
    )
  })

  test('shows twenty when nothing is said, and at most a hundred', async () => {
    expect((await list({})).edges).toHaveLength(20)
    await expect(list({ first: 101 })).rejects.toThrow('BAD_USER_INPUT')
    await expect(list({ first: 0 })).rejects.toThrow('BAD_USER_INPUT')
    await expect(list({ first: -5 })).rejects.toThrow('BAD_USER_INPUT')
  })

  test('takes first or last, not both, and only its own cursors', async () => {
    await expect(list({ first: 1, last: 1 })).rejects.toThrow('BAD_USER_INPUT')
    await expect(list({ first: 1, after: 'nonsense' })).rejects.toThrow('BAD_USER_INPUT')
    await expect(
      list({ first: 1, after: Buffer.from('{"id":{"$gt":""},"is":1}').toString('base64url') }),
    ).rejects.toThrow('BAD_USER_INPUT')
  })

  test('stays in place while rows are added before the cursor', async () => {
    const first = await list({ first: 5 })
    await graph.run(li, 'packParcel', { weightKg: 1 }, 'parcel { id }')
    const second = await list({ first: 5, after: first.pageInfo.endCursor })
    expect(idsOf(second).some((id) => idsOf(first).includes(id))).toBe(false)
  })

  test('shows nothing to those who may see nothing', async () => {
    const answer = await graph.ask(person('wang'), '{ parcels { edges { node { id } } pageInfo { hasNextPage } } }')
    expect(answer.data.parcels).toEqual({ edges: [], pageInfo: { hasNextPage: false } })
  })
})
