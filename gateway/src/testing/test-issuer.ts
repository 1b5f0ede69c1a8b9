import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose'

/** A single sign-on of its own: it signs tokens and publishes its keys, and can change them. */
export interface TestIssuer {
  /** As an entry of `JWT_ISSUERS`. */
  readonly config: { issuer: string; audience: string; jwksUri: string; kind: 'PERSON'; jwksCooldownSeconds: number }
  token(claims?: JWTPayload, options?: { alg?: string; kid?: string }): Promise<string>
  /** Replaces the key by a new one, with a new id. */
  rotate(): Promise<void>
  stop(): void
}

export async function startTestIssuer(name: string): Promise<TestIssuer> {
  let keyNumber = 0
  let key = await newKey()
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [key.published] }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  async function newKey(): Promise<{ sign: CryptoKey; published: JWK }> {
    keyNumber += 1
    const pair = await generateKeyPair('ES256')
    const published = { ...(await exportJWK(pair.publicKey)), kid: `key-${keyNumber}`, alg: 'ES256', use: 'sig' }
    return { sign: pair.privateKey, published }
  }

  return {
    config: {
      issuer: name,
      audience: 'onecore',
      jwksUri: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`,
      kind: 'PERSON',
      jwksCooldownSeconds: 0,
    },
    token: (claims = {}, { alg = 'ES256', kid = key.published.kid } = {}) => {
      const now = Math.floor(Date.now() / 1000)
      return new SignJWT({ iss: name, aud: 'onecore', sub: 'li', exp: now + 600, ...claims })
        .setProtectedHeader({ alg, kid })
        .sign(key.sign)
    },
    async rotate() {
      key = await newKey()
    },
    stop: () => server.close(),
  }
}
