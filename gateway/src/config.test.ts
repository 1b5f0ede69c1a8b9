import { beforeAll, expect, test } from '@jest/globals'
import { generateSigningKeys } from '@onecore/access/signing-keys'
import { readConfig } from './config.js'

let key: string
beforeAll(async () => {
  key = JSON.stringify((await generateSigningKeys()).privateKey)
})

test('one variable is enough; the others have defaults', () => {
  const config = readConfig({ INTERNAL_SIGNING_KEY: key })
  expect(config).toMatchObject({ PORT: 4000, DEMO_MODE: false, MANDATE_CACHE_SECONDS: 10, BODY_LIMIT_BYTES: 1_048_576 })
  expect(config.SUPERGRAPH_PATH).toMatch(/gateway\/supergraph\.graphql$/)
})

test('addresses of subgraphs by name', () => {
  const { SUBGRAPH_URLS } = readConfig({
    INTERNAL_SIGNING_KEY: key,
    SUBGRAPH_URLS: 'party-building=http://a:4001/graphql, volunteer=http://b:4002/graphql?x=1',
  })
  expect([...SUBGRAPH_URLS]).toEqual([
    ['party-building', 'http://a:4001/graphql'],
    ['volunteer', 'http://b:4002/graphql?x=1'],
  ])
})

const issuer = {
  issuer: 'https://sso.example/',
  audience: 'onecore',
  jwksUri: 'https://sso.example/jwks',
  kind: 'PERSON',
}

test.each([
  ['no signing key', { INTERNAL_SIGNING_KEY: undefined }, /INTERNAL_SIGNING_KEY/],
  ['a key file that is not there', { INTERNAL_SIGNING_KEY: '/nowhere/key.json' }, /INTERNAL_SIGNING_KEY.*ENOENT/],
  ['a public key', { INTERNAL_SIGNING_KEY: '{"kty":"OKP","crv":"Ed25519","x":"AA"}' }, /not a private key/],
  ['a key without id', { INTERNAL_SIGNING_KEY: '{"kty":"OKP","crv":"Ed25519","x":"AA","d":"AA"}' }, /kid/],
  ['a port out of range', { PORT: '70000' }, /PORT/],
  ['an address without name', { SUBGRAPH_URLS: 'http://a:4001' }, /name=http/],
  ['issuers that are not JSON', { JWT_ISSUERS: '{' }, /JWT_ISSUERS: is not JSON/],
  [
    'an issuer with a shared secret',
    { JWT_ISSUERS: JSON.stringify([{ ...issuer, algorithms: ['HS256'] }]) },
    /JWT_ISSUERS/,
  ],
  ['an issuer with a misspelt setting', { JWT_ISSUERS: JSON.stringify([{ ...issuer, audiences: [] }]) }, /audiences/],
])('%s is said in one line', (_name, variables, message) => {
  expect(() => readConfig({ INTERNAL_SIGNING_KEY: key, ...variables })).toThrow(message)
})
