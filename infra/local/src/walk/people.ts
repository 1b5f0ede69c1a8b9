import type { PersonaKey } from '@onecore/gateway/demo/personas'
import { type GraphClient, graphClient } from './graph-client.js'

/** Everybody who takes part in the walk, each with their own sign-in. */
export type People = (persona: PersonaKey) => GraphClient

/** The personas of a city in demo mode; each gets a token when it first asks. */
export function demoPeople(url: string): People {
  const tokens = new Map<PersonaKey, Promise<string>>()
  return (persona) => ({
    async ask(query, variables) {
      const token = tokens.get(persona) ?? demoToken(url, persona)
      tokens.set(persona, token)
      return graphClient(url, `Bearer ${await token}`).ask(query, variables)
    },
  })
}

/** People whose tokens somebody else made: those of a city with a sign-on of its own. */
export const peopleWithTokens =
  (url: string, tokens: ReadonlyMap<string, string>): People =>
  (persona) => {
    const token = tokens.get(persona)
    if (token === undefined) throw new Error(`no token for ${persona}: give one with --token ${persona}=…`)
    return graphClient(url, `Bearer ${token}`)
  }

/** A token from the demo sign-in; it exists in demo mode only. */
async function demoToken(url: string, persona: PersonaKey): Promise<string> {
  const response = await fetch(`${url}/demo/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
    signal: AbortSignal.timeout(10_000),
  })
  if (response.status === 404) throw new Error(`${url} has no demo personas: give tokens with --token persona=JWT`)
  if (!response.ok) throw new Error(`${url}/demo/token answered ${response.status}: ${await response.text()}`)
  return ((await response.json()) as { token: string }).token
}
