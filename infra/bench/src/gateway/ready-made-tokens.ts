import { readFile } from 'node:fs/promises'
import { createTokenSigner } from '@onecore/access/internal-token'
import { demoIssuerName, type PersonaKey } from '@onecore/gateway/demo/personas'
import { SubgraphClient } from '@onecore/gateway/federation/subgraph-client'
import { SignInLookup } from '@onecore/gateway/identity/sign-in-lookup'
import type { CityUnderLoad } from './city-under-load.js'

/** Far longer than a benchmark runs; our own gateway's tokens live for a minute. */
const ttlSeconds = 3_600

/** Internal tokens of one persona by subgraph, for a gateway that makes none itself. */
export async function readyMadeTokens(city: CityUnderLoad, persona: PersonaKey): Promise<Record<string, string>> {
  const privateKey = JSON.parse(await readFile(city.secrets.internalSigningKey, 'utf8'))
  const signer = createTokenSigner({ privateKey, keyId: privateKey.kid, ttlSeconds })
  const address = { name: 'party-building', url: city.subgraphs['party-building'] ?? '' }
  const partyBuilding = new SubgraphClient(address, { connections: 1, timeoutMs: 5_000 }, signer, () => undefined)
  const ids = { requestId: 'bench', correlationId: 'bench' }
  const signIn = await new SignInLookup(partyBuilding, 1).find(demoIssuerName, persona, ids)
  await partyBuilding.close()
  if (signIn === null) throw new Error(`${persona} is unknown to the demo city`)
  const caller = { ...signIn, subject: `${demoIssuerName}|${persona}` }
  const tokens = Object.keys(city.subgraphs).map(
    async (audience) => [audience, await signer.sign({ audience, caller, locale: 'en' })] as const,
  )
  return Object.fromEntries(await Promise.all(tokens))
}
