import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { generateSigningKeys } from '@onecore/access/signing-keys'
import { demoIssuerName } from '@onecore/gateway/demo/personas'
import { importJWK, type JWK, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { type TestCity, testCity } from './testing/test-city.js'
import { graphClient } from './walk/graph-client.js'

let city: TestCity
let key: JWK
beforeAll(async () => {
  key = (await generateSigningKeys()).privateKey
  city = await testCity({ transport: 'local', gateway: { DEMO_SIGNING_KEY: JSON.stringify(key) } })
}, 120_000)
afterAll(() => city.stop(), 60_000)

const inAnHour = () => Math.floor(Date.now() / 1000) + 3_600
const claims = (more: JWTPayload = {}): JWTPayload => ({
  iss: demoIssuerName,
  aud: 'onecore',
  sub: 'community-secretary',
  exp: inAnHour(),
  ...more,
})
const signed = async (payload: JWTPayload, by = key): Promise<string> =>
  new SignJWT(payload).setProtectedHeader({ alg: 'EdDSA' }).sign(await importJWK(by, 'EdDSA'))
const ask = (token: string) => graphClient(city.url, `Bearer ${token}`).ask('{ my { mandates { role } } }')

test('a good token is who it says, with the mandates of the register', async () => {
  const { status, data } = await ask(await signed(claims()))
  expect(status).toBe(200)
  expect(data.my.mandates).toEqual([{ role: 'COMMUNITY_SECRETARY' }])
})

test.each([
  ['has expired', async () => signed(claims({ exp: inAnHour() - 7_200 })), 'TOKEN_EXPIRED'],
  ['is for another audience', async () => signed(claims({ aud: 'elsewhere' })), 'WRONG_AUDIENCE'],
  [
    'is signed by another key',
    async () => signed(claims(), (await generateSigningKeys()).privateKey),
    'SIGNATURE_INVALID',
  ],
  ['is not signed at all', async () => new UnsecuredJWT(claims()).encode(), 'ALGORITHM_NOT_ALLOWED'],
  ['is of an issuer nobody knows', async () => signed(claims({ iss: 'urn:somebody' })), 'UNKNOWN_ISSUER'],
])('a token that %s is refused, and is not taken for nobody', async (_, token, reason) => {
  const { status, data, errors } = await ask(await token())
  expect(status).toBe(401)
  expect(data).toBeNull()
  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED', reason } }])
})

test('somebody signed in whom the register does not know holds no mandate', async () => {
  const { data } = await ask(await signed(claims({ sub: 'stranger' })))
  expect(data.my.mandates).toEqual([])
})

test('a subgraph trusts nobody who comes past the gateway', async () => {
  const { errors } = await graphClient(city.subgraph('volunteer'), `Bearer ${await signed(claims())}`).ask(
    '{ volunteerOrders(first: 1) { edges { node { id } } } }',
  )
  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
})
