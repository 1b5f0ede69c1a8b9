import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql'
import { startTestGraph, type TestGraph } from './testing/test-graph.js'

let graph: TestGraph

beforeAll(async () => {
  graph = await startTestGraph({
    MAX_QUERY_DEPTH: '6',
    MAX_QUERY_ALIASES: '5',
    MAX_QUERY_COST: '600',
    MAX_QUERY_TOKENS: '500',
  })
})
afterAll(() => graph.stop())

const parents = (levels: number): string => (levels === 0 ? 'id' : `parent { ${parents(levels - 1)} }`)
const aliases = (count: number): string => Array.from({ length: count }, (_, i) => `a${i}: teams`).join(' ')

describe('the graph', () => {
  test('answers one query from both subgraphs', async () => {
    const { body } = await graph.ask('{ communities(first: 2) { id teamCount } teams }')
    expect(body).toEqual({
      data: {
        communities: [
          { id: 'comm_1', teamCount: 3 },
          { id: 'comm_2', teamCount: 3 },
        ],
        teams: ['乐邻'],
      },
    })
  })

  test('can be introspected, and does not show what is inaccessible', async () => {
    const { body } = await graph.ask(getIntrospectionQuery())
    const schema = buildClientSchema(body.data as unknown as IntrospectionQuery)
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).not.toContain('signInLookup')
    expect(schema.getType('SignIn')).toBeUndefined()
    const { status } = await graph.ask('{ signInLookup(issuer: "a", subject: "b") { personId } }')
    expect(status).toBe(400)
  })

  test('shows a write to every read that follows it', async () => {
    const read = '{ community(id: "comm_1") { name } }'
    await Promise.all([graph.ask(read), graph.ask(read)])
    await graph.ask('mutation { renameCommunity(name: "新康盛") { name } }')
    expect((await graph.ask(read)).body.data).toEqual({ community: { name: '新康盛' } })
  })
})

describe('limits, each just inside and just outside', () => {
  test.each([
    ['depth', `{ community(id: "1") { ${parents(4)} } }`, `{ community(id: "1") { ${parents(5)} } }`],
    ['aliases', `{ ${aliases(5)} }`, `{ ${aliases(6)} }`],
    ['cost', '{ communities(first: 200) { id name } }', '{ communities(first: 201) { id name } }'],
    [
      'tokens',
      `{ ${'...{ teams } '.repeat(124)} teams teams }`,
      `{ ${'...{ teams } '.repeat(124)} teams teams teams }`,
    ],
  ])('%s', async (_limit, inside, outside) => {
    expect((await graph.ask(inside)).status).toBe(200)
    const refused = await graph.ask(outside)
    expect(refused.status).toBe(400)
    expect(refused.body.data).toBeUndefined()
  })

  test('a body over 1 MiB is 413, with a GraphQL error', async () => {
    const { status, body } = await graph.ask(`{ teams } # ${'x'.repeat(1_048_576)}`)
    expect(status).toBe(413)
    expect(body.errors?.[0]?.extensions.code).toBe('PAYLOAD_TOO_LARGE')
  })

  test('clients that ask for plain JSON read the refusal with status 200', async () => {
    const { status, body } = await graph.ask('{ nothing }', { accept: 'application/json' })
    expect(status).toBe(200)
    expect(body.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  test('several operations in one request are refused', async () => {
    const response = await fetch(`${graph.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ teams }' }, { query: '{ teams }' }]),
    })
    expect(response.status).toBe(400)
  })

  test('a form of another site cannot send operations', async () => {
    const response = await fetch(`${graph.gateway.url}/graphql?query={teams}`, {
      headers: { 'content-type': 'text/plain' },
    })
    expect(response.status).toBe(400)
  })
})

describe('errors', () => {
  test('of a subgraph pass with their code, and without stack traces', async () => {
    const { body } = await graph.ask('{ refused teams }')
    expect(body.data).toEqual({ refused: null, teams: ['乐邻'] })
    expect(body.errors).toEqual([
      { message: 'Not yours', path: ['refused'], extensions: { code: 'FORBIDDEN', serviceName: 'party-building' } },
    ])
  })

  test('nobody expected say nothing but the correlation id', async () => {
    const { body, headers } = await graph.ask('{ broken }', { 'x-correlation-id': 'matter-0002' })
    expect(JSON.stringify(body)).not.toMatch(/hunter2/)
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', correlationId: 'matter-0002' })
    expect(headers.get('x-correlation-id')).toBe('matter-0002')
  })

  test('an id that would break a log line or a header is replaced', async () => {
    const { headers } = await graph.ask('{ teams }', { 'x-request-id': 'a b' })
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('of an unknown path have the same shape', async () => {
    const response = await fetch(`${graph.gateway.url}/nowhere`)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] })
  })
})

test('metrics tell how operations and subgraphs fare', async () => {
  await graph.ask('{ teams }')
  const text = await (await fetch(`${graph.gateway.url}/metrics`)).text()
  expect(text).toMatch(/gateway_operation_seconds_count\{kind="query",outcome="ok"\} \d+/)
  expect(text).toMatch(/gateway_subgraph_seconds_count\{subgraph="volunteer",outcome="answered"\} \d+/)
})

describe('when a subgraph is away', () => {
  test('its part is missing with SERVICE_UNAVAILABLE, the rest is there, and the gateway is not ready', async () => {
    const half = await startTestGraph()
    expect((await fetch(`${half.gateway.url}/health/live`)).status).toBe(200)
    await half.volunteer.stop()
    const { status, body } = await half.ask('{ community(id: "comm_1") { name teamCount } }')
    expect(status).toBe(200)
    expect(body.data).toEqual({ community: { name: '康盛社区', teamCount: null } })
    expect(body.errors).toMatchObject([{ path: ['community'], extensions: { code: 'SERVICE_UNAVAILABLE' } }])
    const atTheRoot = await half.ask('{ teams communities { name } }')
    expect(atTheRoot.body.errors?.map(({ path, extensions }) => [path, extensions.code])).toContainEqual([
      undefined,
      'SERVICE_UNAVAILABLE',
    ])
    const ready = await fetch(`${half.gateway.url}/health/ready`)
    expect(ready.status).toBe(503)
    expect(await ready.json()).toEqual({ status: 'waiting', subgraphs: { 'party-building': true, volunteer: false } })
    await half.stop()
  })

  test('and a new start does not wait for it', async () => {
    const ready = await fetch(`${graph.gateway.url}/health/ready`)
    expect(await ready.json()).toMatchObject({ status: 'ok' })
  })
})

test('a stop answers what is under way, and takes nothing new', async () => {
  const stopping = await startTestGraph()
  const underWay = stopping.ask('{ slow }')
  await arrived(stopping)
  const stopped = stopping.gateway.stop()
  stopping.releaseSlow()
  expect((await underWay).body.data).toEqual({ slow: 'at last' })
  await stopped
  await expect(stopping.ask('{ teams }')).rejects.toThrow()
  await Promise.all([stopping.partyBuilding.stop(), stopping.volunteer.stop()])
})

/** The slow question has reached its subgraph. */
async function arrived(slow: TestGraph): Promise<void> {
  while (slow.partyBuilding.received.length === 0) await new Promise((resolve) => setImmediate(resolve))
}
