import type { PersonaKey } from '@onecore/gateway/demo/personas'

/** The `Authorization` header of a persona at a gateway in demo mode. */
export async function authorizationOf(url: string, persona: PersonaKey): Promise<string> {
  const response = await fetch(`${url}/demo/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  })
  if (!response.ok) throw new Error(`${url}/demo/token answered ${response.status}`)
  const { token } = (await response.json()) as { token: string }
  return `Bearer ${token}`
}
