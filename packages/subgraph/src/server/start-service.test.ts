import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Caller } from '@onecore/access/caller'
import { createTokenSigner } from '@onecore/access/internal-token'
import { generateSigningKeys } from '@onecore/access/signing-keys'
import { localTransport } from '@onecore/events/transports/local'
import { person } from '@onecore/testing/callers'
import { type TestDatabase, testDatabase } from '@onecore/testing/database'
import { pino } from 'pino'
import { parcelService } from '../fixtures/parcel-service.js'
import { type RunningService, startService } from './start-service.js'

const logger = pino({ level: 'silent' })
let database: TestDatabase
let service: RunningService
let tokenFor: (caller: Caller, audience?: string) => Promise<string>

beforeAll(async () => {
  database = await testDatabase('start-service')
  const keys = await generateSigningKeys()
  const signer = createTokenSigner({ privateKey: keys.privateKey, keyId: keys.keyId })
  tokenFor = async (caller, audience = 'volunteer') => signer.sign({ audience, caller, locale: 'zh-CN' })
  service = await startService(parcelService, {
    host: '127.0.0.1',
    port: 0,
    mongodbUri: database.uri,
    database: database.name,
    tokenKeys: keys.publicKeys as { keys: Record<string, unknown>[] },
    transport: localTransport(),
    logger,
  })
})
afterAll(async () => {
  await service?.stop()
  await database?.drop()
})

async function ask(query: string, token?: string): Promise<{ data?: unknown; errors?: { extensions: object }[] }> {
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const response = await fetch(service.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify({ query }),
  })
  return (await response.json()) as never
}
const packing = 'mutation { packParcel(input: { weightKg: 0 }) { parcel { id } userErrors { code message } } }'

describe('a running subgraph', () => {
  test('answers the gateway, in the language that the token says', async () => {
    const answer = await ask(packing, await tokenFor(person('li')))
    expect(answer).toMatchObject({
      data: { packParcel: { userErrors: [{ code: 'INVALID_INPUT' }] } },
    })
    expect(JSON.stringify(answer)).toMatch(/\p{Script=Han}/u)
  })

  test.each([
    ['no token', async () => undefined],
    ['a token for another subgraph', async () => tokenFor(person('li'), 'procurement')],
    ['no token at all, but a word', async () => 'nonsense'],
  ])('answers nothing to %s', async (_, token) => {
    const answer = await ask('{ __typename }', await token())
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
    expect(answer.data).toBeUndefined()
  })

  test('says how it is without a token', async () => {
    const { origin } = new URL(service.url)
    expect((await fetch(`${origin}/health/live`)).status).toBe(200)
    expect(await (await fetch(`${origin}/health/ready`)).json()).toEqual({ status: 'ready', database: 'up' })
    expect(await (await fetch(`${origin}/metrics`)).text()).toContain('onecore_events_relay_lag_seconds')
  })
})

test('a service that cannot listen gives up its database again', async () => {
  const keys = await generateSigningKeys()
  const port = Number(new URL(service.url).port)
  await expect(
    startService(parcelService, {
      host: '127.0.0.1',
      port,
      mongodbUri: database.uri,
      database: `${database.name}-2`,
      tokenKeys: keys.publicKeys as { keys: Record<string, unknown>[] },
      transport: localTransport(),
      logger,
    }),
  ).rejects.toThrow('EADDRINUSE')
  await database.connection.useDb(`${database.name}-2`).dropDatabase()
})
