import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Mandate } from '@onecore/access/caller'
import { createTokenSigner } from '@onecore/access/internal-token'
import { generateSigningKeys } from '@onecore/access/signing-keys'
import { createDemoIssuer, type DemoIssuer } from '../demo/demo-issuer.js'
import { demoIssuerName } from '../demo/personas.js'
import { SubgraphClient } from '../federation/subgraph-client.js'
import { startTestGraph, type TestGraph } from '../testing/test-graph.js'
import { CallerOfRequest } from './caller-of-request.js'
import { SignInLookup } from './sign-in-lookup.js'
import { TokenVerifier } from './token-verifier.js'

const ids = { requestId: 'request-0001', correlationId: 'matter-0001' }
const at = (time: string) => new Date(`2026-06-01T${time}:00Z`)

let graph: TestGraph
let issuer: DemoIssuer
let client: SubgraphClient
let authorization: string

beforeEach(async () => {
  graph = await startTestGraph()
  issuer = await createDemoIssuer(undefined)
  client = new SubgraphClient(
    graph.partyBuilding,
    { connections: 4, timeoutMs: 5_000 },
    createTokenSigner(await generateSigningKeys()),
    () => undefined,
  )
  authorization = `Bearer ${(await issuer.tokenFor('secretary')).token}`
})
afterEach(async () => {
  await client.close()
  await graph.stop()
})

const callersAt = (clock: () => Date, cacheSeconds = 10) =>
  new CallerOfRequest(new TokenVerifier([issuer.trusted]), new SignInLookup(client, cacheSeconds), clock)

const mandate = (id: string, validFrom: Date, validTo: Date | null): Mandate => ({
  id,
  role: 'COMMUNITY_SECRETARY',
  scopeKind: 'COMMUNITY',
  scopeId: 'comm_1',
  validFrom,
  validTo,
})

const known = (...mandates: Mandate[]) =>
  graph.signIns.set(`${demoIssuerName}|secretary`, { personId: 'person_1', kind: 'PERSON', mandates })

test('a sign-in brings its person and mandates, asked once for everyone who comes at the same time', async () => {
  known(mandate('mand_1', at('08:00'), null))
  const callers = callersAt(() => at('09:00'))
  const [first, second] = await Promise.all([
    callers.identify(authorization, ids),
    callers.identify(authorization, ids),
  ])
  expect(first).toEqual({
    kind: 'PERSON',
    subject: 'urn:onecore:demo|secretary',
    personId: 'person_1',
    mandates: [mandate('mand_1', at('08:00'), null)],
  })
  expect(second).toEqual(first)
  expect(graph.partyBuilding.received).toHaveLength(1)
})

test('a mandate stops counting the moment it ends, also while the look-up is still kept', async () => {
  known(mandate('mand_1', at('08:00'), at('09:00')), mandate('mand_2', at('09:00'), null))
  let now = new Date(at('09:00').getTime() - 1)
  const callers = callersAt(() => now)
  expect((await callers.identify(authorization, ids)).mandates.map(({ id }) => id)).toEqual(['mand_1'])
  now = at('09:00')
  expect((await callers.identify(authorization, ids)).mandates.map(({ id }) => id)).toEqual(['mand_2'])
  expect(graph.partyBuilding.received).toHaveLength(1)
})

test('while party-building cannot look, nobody is taken for somebody unknown, and nothing of it is kept', async () => {
  known(mandate('mand_1', at('08:00'), null))
  const { signIns } = graph
  const find = signIns.get
  signIns.get = () => {
    throw new Error('the database is away')
  }
  const callers = callersAt(() => at('09:00'))
  await expect(callers.identify(authorization, ids)).rejects.toMatchObject({
    extensions: { code: 'SERVICE_UNAVAILABLE' },
  })
  signIns.get = find
  expect((await callers.identify(authorization, ids)).personId).toBe('person_1')
})

test('a sign-in linked to nobody is a caller without person and mandates', async () => {
  const caller = await callersAt(() => at('09:00')).identify(authorization, ids)
  expect(caller).toEqual({ kind: 'PERSON', subject: 'urn:onecore:demo|secretary', personId: null, mandates: [] })
})

test('nobody is asked for the anonymous public', async () => {
  const caller = await callersAt(() => at('09:00')).identify(undefined, ids)
  expect(caller.kind).toBe('ANONYMOUS')
  expect(graph.partyBuilding.received).toHaveLength(0)
})

test('while party-building is away, a signed-in caller is turned away with 503 and not taken for anonymous', async () => {
  await graph.partyBuilding.stop()
  await expect(callersAt(() => at('09:00')).identify(authorization, ids)).rejects.toMatchObject({
    extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } },
  })
})
