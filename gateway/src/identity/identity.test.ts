import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { decodeJwt } from 'jose'
import { startTestGraph, type TestGraph } from '../testing/test-graph.js'
import { startTestIssuer, type TestIssuer } from '../testing/test-issuer.js'

const query = '{ community(id: "comm_1") { id name teamCount } }'
const inAnHour = () => Math.floor(Date.now() / 1000) + 3600

let issuer: TestIssuer
let other: TestIssuer
let graph: TestGraph

beforeAll(async () => {
  issuer = await startTestIssuer('https://sso.example/')
  other = await startTestIssuer('https://departments.example/')
  graph = await startTestGraph({ JWT_ISSUERS: JSON.stringify([issuer.config, other.config]) })
})
afterAll(async () => {
  await graph.stop()
  issuer.stop()
  other.stop()
})

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')

describe('a token that is not good is 401 with its reason, never anonymous', () => {
  const claims = { iss: 'https://sso.example/', aud: 'onecore', sub: 'li' }
  const cases: [string, string, () => Promise<string>][] = [
    ['expired', 'TOKEN_EXPIRED', () => issuer.token({ exp: inAnHour() - 7200 })],
    ['not valid yet', 'TOKEN_NOT_YET_VALID', () => issuer.token({ nbf: inAnHour() })],
    ['for another audience', 'WRONG_AUDIENCE', () => issuer.token({ aud: 'onecore-staging' })],
    ['without audience', 'WRONG_AUDIENCE', () => issuer.token({ aud: undefined })],
    ['without end', 'CLAIM_INVALID', () => issuer.token({ exp: undefined })],
    ['without subject', 'CLAIM_INVALID', () => issuer.token({ sub: undefined })],
    ['of an unknown issuer', 'UNKNOWN_ISSUER', () => issuer.token({ iss: 'https://evil.example/' })],
    ['of one issuer signed by another', 'UNKNOWN_KEY', () => other.token({ ...claims }, { kid: 'key-of-mine' })],
    ['signed by another key of the same name', 'SIGNATURE_INVALID', () => other.token({ ...claims })],
    [
      'not signed (alg none)',
      'ALGORITHM_NOT_ALLOWED',
      async () => `${encoded({ alg: 'none' })}.${encoded({ ...claims, exp: inAnHour() })}.`,
    ],
    [
      'signed with a shared secret',
      'ALGORITHM_NOT_ALLOWED',
      async () => `${encoded({ alg: 'HS256' })}.${encoded({ ...claims, exp: inAnHour() })}.AAAA`,
    ],
    ['not a JWT', 'TOKEN_MALFORMED', async () => 'abc'],
    ['longer than any token', 'TOKEN_MALFORMED', async () => 'a'.repeat(8_193)],
  ]
  test.each(cases)('%s', async (_name, reason, makeToken) => {
    const token = await makeToken()
    const { status, headers, body } = await graph.ask(query, bearer(token))
    expect(status).toBe(401)
    expect(body.data).toBeUndefined()
    expect(body.errors).toHaveLength(1)
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED', reason })
    expect(headers.get('www-authenticate')).toBe('Bearer error="invalid_token"')
  })

  test('a header of another scheme', async () => {
    const { status, body } = await graph.ask(query, { authorization: 'Basic bGk6c2VjcmV0' })
    expect(status).toBe(401)
    expect(body.errors?.[0]?.extensions.reason).toBe('NOT_A_BEARER_TOKEN')
  })

  test('the message is in the caller’s language', async () => {
    const english = await graph.ask(query, { ...bearer('abc'), 'accept-language': 'en' })
    const chinese = await graph.ask(query, { ...bearer('abc'), 'accept-language': 'zh-CN' })
    expect(english.body.errors?.[0]?.message).toMatch(/well-formed/)
    expect(chinese.body.errors?.[0]?.message).toMatch(/令牌/)
  })
})

describe('a good token', () => {
  test('passes, and each subgraph gets an internal token of its own instead of it', async () => {
    const token = await issuer.token()
    const { status, body } = await graph.ask(query, bearer(token))
    expect(body).toEqual({ data: { community: { id: 'comm_1', name: '康盛社区', teamCount: 3 } } })
    expect(status).toBe(200)
    for (const subgraph of [graph.partyBuilding, graph.volunteer]) {
      const internal = subgraph.received.at(-1)?.authorization?.replace('Bearer ', '') ?? ''
      expect(internal).not.toBe(token)
      expect(decodeJwt(internal).aud).toBe(subgraph.name)
    }
  })

  test('still passes after the issuer changed its key', async () => {
    await issuer.rotate()
    const { status } = await graph.ask(query, bearer(await issuer.token({ sub: 'wang' })))
    expect(status).toBe(200)
  })
})

test('only our own headers go to a subgraph, whatever a client sends', async () => {
  await graph.ask('{ teams }', {
    'x-onecore-caller': 'administrator',
    'x-forwarded-for': '10.0.0.1',
    cookie: 'session=1',
    'accept-language': 'en',
    'x-request-id': 'request-0001',
    'x-correlation-id': 'matter-0001',
  })
  const { host: _host, authorization, ...headers } = graph.volunteer.received.at(-1) ?? {}
  expect(authorization).toMatch(/^Bearer /)
  expect(headers).toEqual({
    'content-type': 'application/json',
    accept: 'application/json',
    'accept-language': 'en',
    'content-length': expect.any(String),
    connection: 'keep-alive',
    'x-request-id': 'request-0001',
    'x-correlation-id': 'matter-0001',
  })
})

test('an issuer whose keys cannot be had is an outage, not a bad token', async () => {
  const gone = await startTestIssuer('https://gone.example/')
  const token = await gone.token()
  gone.stop()
  const lonely = await startTestGraph({ JWT_ISSUERS: JSON.stringify([gone.config]) })
  const { status, body } = await lonely.ask(query, bearer(token))
  expect(status).toBe(503)
  expect(body.errors?.[0]?.extensions.code).toBe('SERVICE_UNAVAILABLE')
  await lonely.stop()
})
