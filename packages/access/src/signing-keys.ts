import { randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose'
import { algorithm } from './internal-token-claims.js'

/** A key pair for internal tokens: the private half is the gateway's alone, the public set goes to every subgraph. */
export interface SigningKeys {
  readonly keyId: string
  readonly privateKey: JWK
  readonly publicKeys: JSONWebKeySet
}

/** Makes a new Ed25519 pair under a new key id. */
export async function generateSigningKeys(): Promise<SigningKeys> {
  const keyId = randomUUID()
  const pair = await generateKeyPair(algorithm, { crv: 'Ed25519', extractable: true })
  const described = { kid: keyId, alg: algorithm, use: 'sig' }
  return {
    keyId,
    privateKey: { ...(await exportJWK(pair.privateKey)), ...described },
    publicKeys: { keys: [{ ...(await exportJWK(pair.publicKey)), ...described }] },
  }
}
