import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startTestGraph, type TestGraph } from '../testing/test-graph.js'

// What scanners for GraphQL servers try first (the checks of graphql-cop), each as it comes over the wire.

let graph: TestGraph
let url: string
beforeAll(async () => {
  graph = await startTestGraph({ INTROSPECTION: 'false' })
  url = `${graph.gateway.url}/graphql`
})
afterAll(() => graph.stop())

test('one field repeated five hundred times', async () => {
  expect((await graph.ask(`{ ${'__typename '.repeat(20)} }`)).status).toBe(200)
  const { status, body } = await graph.ask(`{ ${'__typename '.repeat(500)} }`)
  expect([status, body.data]).toEqual([400, undefined])
})

test('a hundred aliases', async () => {
  const aliases = Array.from({ length: 101 }, (_, i) => `alias${i}: __typename`)
  expect((await graph.ask(`{ ${aliases.join(' ')} }`)).status).toBe(400)
})

test('many unknown directives', async () => {
  const { body } = await graph.ask(`{ __typename ${'@aa'.repeat(10)} }`)
  expect(body.errors).toHaveLength(5)
})

test('introspection, where it is switched off', async () => {
  const { status, body } = await graph.ask('{ __schema { types { name } } }')
  expect([status, body.data]).toEqual([400, undefined])
})

test('introspection that goes in circles', async () => {
  const open = await startTestGraph()
  const circle = (depth: number): string => (depth === 0 ? 'name' : `fields { type { ${circle(depth - 1)} } }`)
  expect((await open.ask(`{ __schema { types { ${circle(1)} } } }`)).status).toBe(200)
  expect((await open.ask(`{ __schema { types { ${circle(5)} } } }`)).status).toBe(400)
  await open.stop()
})

test('misspelt fields, to be told the right ones', async () => {
  const { body } = await graph.ask('{ team }')
  expect(body.errors?.[0]?.message).not.toMatch(/did you mean/i)
})

test('a mutation by GET', async () => {
  const mutation = encodeURIComponent('mutation { renameCommunity(name: "x") { id } }')
  const response = await fetch(`${url}?query=${mutation}`, { headers: { 'apollo-require-preflight': 'true' } })
  expect(response.status).toBe(405)
})

test('a form that is posted', async () => {
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams({ query: '{ teams }' }) })
  expect(response.status).toBe(415)
})

test('a request for the query plan', async () => {
  const { body } = await graph.ask('{ teams }', { 'apollo-query-plan-experimental': '1', 'apollo-tracing': '1' })
  expect(body).toEqual({ data: { teams: ['乐邻'] } })
})
