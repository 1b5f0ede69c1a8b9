import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startTestGraph, type TestGraph } from '../testing/test-graph.js'
import { demoIssuerName, personas } from './personas.js'

let demo: TestGraph
let real: TestGraph
beforeAll(async () => {
  demo = await startTestGraph({ DEMO_MODE: 'true' })
  real = await startTestGraph()
})
afterAll(async () => {
  await demo.stop()
  await real.stop()
})

const tokenOf = (graph: TestGraph, persona: string) =>
  fetch(`${graph.gateway.url}/demo/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  })

describe('in demo mode', () => {
  test('every persona gets a token that the gateway takes', async () => {
    const listed = (await (await fetch(`${demo.gateway.url}/demo/personas`)).json()) as { key: string }[]
    expect(listed.map(({ key }) => key)).toEqual(personas.map(({ key }) => key))
    for (const { key } of listed) {
      const { token } = (await (await tokenOf(demo, key)).json()) as { token: string }
      const { status } = await demo.ask('{ teams }', { authorization: `Bearer ${token}` })
      expect([key, status]).toEqual([key, 200])
    }
  })

  test('a persona nobody knows is refused, with the names of those there are', async () => {
    const response = await tokenOf(demo, 'emperor')
    expect(response.status).toBe(400)
    expect(await response.text()).toMatch(/community-secretary/)
  })

  test('only public keys are published', async () => {
    const { keys } = (await (await fetch(`${demo.gateway.url}/demo/.well-known/jwks.json`)).json()) as {
      keys: object[]
    }
    expect(keys).toHaveLength(1)
    expect(Object.keys(keys[0] ?? {}).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x'])
  })
})

describe('outside demo mode', () => {
  test.each(['/demo/personas', '/demo/token', '/demo/.well-known/jwks.json'])('%s does not exist', async (path) => {
    expect((await fetch(real.gateway.url + path)).status).toBe(404)
    expect((await fetch(real.gateway.url + path, { method: 'POST' })).status).toBe(404)
  })

  test('a demo token is of an unknown issuer', async () => {
    const { token } = (await (await tokenOf(demo, 'administrator')).json()) as { token: string }
    const { status, body } = await real.ask('{ teams }', { authorization: `Bearer ${token}` })
    expect(status).toBe(401)
    expect(body.errors?.[0]?.extensions.reason).toBe('UNKNOWN_ISSUER')
  })
})

test('personas have names of their own', () => {
  expect(new Set(personas.map(({ subject }) => subject)).size).toBe(personas.length)
  expect(demoIssuerName).toBe('urn:onecore:demo')
})
