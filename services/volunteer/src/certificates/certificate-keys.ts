import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { z } from 'zod'

/** The keys of certificates: one signs, and everything that was ever signed stays verifiable. 证明签名密钥 */
export interface CertificateKeys {
  /** Id of the key that signs from now on. */
  readonly current: string
  readonly signing: KeyObject
  /** Public halves by key id, the current one and all that came before it. */
  readonly verifying: ReadonlyMap<string, KeyObject>
}

/** The public half of a key (RFC 8037), as anybody may have it. */
export interface PublicCertificateKey {
  readonly kid: string
  readonly kty: string
  readonly crv: string
  readonly x: string
  readonly alg: string
  readonly use: string
}

const jwk = z.strictObject({
  kid: z.string().regex(/^[\w-]{1,64}$/, { error: 'must be a key id of letters, digits, _ and -' }),
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.base64url().length(43),
  /** The private half; only the current key needs it. */
  d: z.base64url().length(43).optional(),
  alg: z.literal('EdDSA').optional(),
  use: z.literal('sig').optional(),
})
type Jwk = z.infer<typeof jwk>

/**
 * How keys are kept in a secrets file: `{ current: <kid>, keys: [<JWK>…] }`. Keys that no longer sign stay in it, best
 * as public halves: without them the certificates they signed could not be verified any more.
 */
export const certificateKeysFile = z
  .strictObject({ current: z.string(), keys: z.array(jwk).min(1) })
  .refine(({ keys }) => new Set(keys.map(({ kid }) => kid)).size === keys.length, { error: 'two keys have one id' })
  .refine(({ keys }) => keys.every(isPair), { error: 'a private and a public half are not of one key' })
  .refine(({ current, keys }) => keys.some(({ kid, d }) => kid === current && d !== undefined), {
    error: 'the private half of the current key is missing',
  })
export type CertificateKeysFile = z.infer<typeof certificateKeysFile>

/** The file's content, ready to sign and to verify with. */
export const certificateKeys = certificateKeysFile.transform(
  ({ current, keys }): CertificateKeys => ({
    current,
    signing: createPrivateKey({ key: halves(keys.find(({ kid }) => kid === current)), format: 'jwk' }),
    verifying: new Map(keys.map((key) => [key.kid, publicKeyOf(key)])),
  }),
)

/** Public keys as a verifier away from the service is given them (a JWK set, RFC 7517); of private ones no more is taken. */
export const publicCertificateKeySet = z
  .looseObject({ keys: z.array(jwk).min(1) })
  .transform(({ keys }): ReadonlyMap<string, KeyObject> => new Map(keys.map((key) => [key.kid, publicKeyOf(key)])))

/** What may be shown of the keys, in the order in which they are kept. */
export const publicKeysOf = ({ verifying }: Pick<CertificateKeys, 'verifying'>): PublicCertificateKey[] =>
  [...verifying].map(([kid, key]) => {
    const { x = '' } = key.export({ format: 'jwk' })
    return { kid, kty: 'OKP', crv: 'Ed25519', x, alg: 'EdDSA', use: 'sig' }
  })

/** The file's content with a new key that signs from now on; of the keys before it only the public halves stay. */
export function rotateCertificateKeys(file?: CertificateKeysFile): CertificateKeysFile {
  const { d = '', x = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  // RFC 7638: the thumbprint names the key, so a new one never shares an id with an old one.
  const kid = createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url')
  const made: Jwk = { kid, kty: 'OKP', crv: 'Ed25519', x, d, alg: 'EdDSA', use: 'sig' }
  const earlier = (file?.keys ?? []).map(({ d: _private, ...half }) => half)
  return { current: kid, keys: [made, ...earlier] }
}

/** A first set of keys, as it goes into a secrets file. When it is lost, no certificate signed with it can be verified. */
export const generateCertificateKeys = (): CertificateKeysFile => rotateCertificateKeys()

const halves = (key: Jwk | undefined) => ({ kty: 'OKP', crv: 'Ed25519', x: key?.x ?? '', d: key?.d ?? '' })

const publicKeyOf = ({ x }: Pick<Jwk, 'x'>): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })

function isPair(key: Jwk): boolean {
  if (key.d === undefined) return true
  // Through the private half: read directly, the public one is taken as it stands beside it.
  const derived = createPublicKey(createPrivateKey({ key: halves(key), format: 'jwk' }))
  return derived.export({ format: 'jwk' }).x === key.x
}
