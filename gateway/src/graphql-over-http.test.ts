import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { auditServer } from 'graphql-http'
import { startTestGraph, type TestGraph } from './testing/test-graph.js'

let graph: TestGraph
beforeAll(async () => {
  graph = await startTestGraph()
})
afterAll(() => graph.stop())

/** GETs without a preflight are refused, against requests forged by other sites; a client says that it means it. */
const preflighted: typeof fetch = (input, init) =>
  fetch(input, {
    ...init,
    headers: { ...(init?.headers as Record<string, string>), 'apollo-require-preflight': 'true' },
  })

test('all 61 audits of GraphQL over HTTP pass', async () => {
  const results = await auditServer({ url: `${graph.gateway.url}/graphql`, fetchFn: preflighted })
  const failed = results
    .filter(({ status }) => status !== 'ok')
    .map(({ id, name, status }) => `${id} ${status} ${name}`)
  expect(failed).toEqual([])
  expect(results).toHaveLength(61)
})
