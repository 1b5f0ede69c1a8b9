import { createPrivateKey } from 'node:crypto'
import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { SignJWT } from 'jose'
import { anonymous, type Caller } from './caller.js'
import { createTokenSigner, createTokenVerifier } from './internal-token.js'
import { generateSigningKeys, type SigningKeys } from './signing-keys.js'

const noon = new Date('2026-06-01T12:00:00Z')
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000)
const secretary: Caller = {
  kind: 'PERSON',
  subject: 'https://sso.example/|4711',
  personId: 'person_1',
  mandates: [
    {
      id: 'mand_1',
      role: 'COMMUNITY_SECRETARY',
      scopeKind: 'COMMUNITY',
      scopeId: 'comm_1',
      validFrom: new Date('2025-01-01T00:00:00.123Z'),
      validTo: null,
    },
  ],
}

let keys: SigningKeys
beforeAll(async () => {
  keys = await generateSigningKeys()
})

const signerAt = (clock: () => Date) => createTokenSigner({ ...keys, clock })
const verifierAt = (clock: () => Date, audience = 'volunteer') =>
  createTokenVerifier({ publicKeys: keys.publicKeys, audience, clock })
const signed = (caller = secretary, audience = 'volunteer') =>
  signerAt(() => noon).sign({ audience, caller, locale: 'en' })

describe('a token', () => {
  test('brings the caller to the subgraph, mandates with their dates', async () => {
    const arrived = await verifierAt(() => noon).verify(await signed())
    expect(arrived).toEqual({ caller: secretary, locale: 'en' })
    expect(arrived.caller.mandates[0]?.validFrom).toBeInstanceOf(Date)
    expect((await verifierAt(() => noon).verify(await signed(anonymous))).caller).toEqual(anonymous)
  })

  test('lives for a minute, also where it has been seen before', async () => {
    let now = noon
    const verifier = verifierAt(() => now)
    const token = await signed()
    for (const seconds of [0, 59]) {
      now = later(seconds)
      await expect(verifier.verify(token)).resolves.toMatchObject({ locale: 'en' })
    }
    now = later(60)
    await expect(verifier.verify(token)).rejects.toMatchObject({ reason: 'EXPIRED' })
  })

  test('is made once for a caller and subgraph in half a minute', async () => {
    let now = noon
    const signer = signerAt(() => now)
    const sign = (caller: Caller, audience: string) => signer.sign({ audience, caller, locale: 'en' })
    const first = await sign(secretary, 'volunteer')
    now = later(29)
    expect(await sign(structuredClone(secretary), 'volunteer')).toBe(first)
    expect(await sign(secretary, 'procurement')).not.toBe(first)
    expect(await sign({ ...secretary, mandates: [] }, 'volunteer')).not.toBe(first)
    now = later(30)
    expect(await sign(secretary, 'volunteer')).not.toBe(first)
  })
})

describe('a subgraph refuses', () => {
  test('a token made for another subgraph', async () => {
    const token = await signed()
    await expect(verifierAt(() => noon, 'procurement').verify(token)).rejects.toMatchObject({
      reason: 'WRONG_AUDIENCE',
    })
  })

  test("a token signed by somebody else, under the gateway's key id or under their own", async () => {
    const stranger = await generateSigningKeys()
    for (const keyId of [keys.keyId, stranger.keyId]) {
      const token = await createTokenSigner({ privateKey: stranger.privateKey, keyId, clock: () => noon }).sign({
        audience: 'volunteer',
        caller: secretary,
        locale: 'en',
      })
      await expect(verifierAt(() => noon).verify(token)).rejects.toMatchObject({ reason: 'BAD_SIGNATURE' })
    }
  })

  test('a token whose caller was changed on the way', async () => {
    const [header, payload = '', signature] = (await signed()).split('.')
    const changed = Buffer.from(payload, 'base64url').toString().replace('comm_1', 'comm_2')
    const token = [header, Buffer.from(changed).toString('base64url'), signature].join('.')
    await expect(verifierAt(() => noon).verify(token)).rejects.toMatchObject({ reason: 'BAD_SIGNATURE' })
  })

  test('an unsigned token, and one signed with the public key as a shared secret', async () => {
    const [, payload] = (await signed()).split('.')
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`
    const secret = new TextEncoder().encode(keys.publicKeys.keys[0]?.x)
    const shared = await new SignJWT({}).setProtectedHeader({ alg: 'HS256', kid: keys.keyId }).sign(secret)
    for (const token of [none, shared]) {
      await expect(verifierAt(() => noon).verify(token)).rejects.toMatchObject({ reason: 'MALFORMED' })
    }
  })

  test('a genuine signature over something that is no caller', async () => {
    const token = await new SignJWT({ caller: { kind: 'KING' }, locale: 'en' })
      .setProtectedHeader({ alg: 'EdDSA', kid: keys.keyId })
      .setIssuer('onecore-gateway')
      .setAudience('volunteer')
      .setExpirationTime(later(60))
      .sign(createPrivateKey({ key: { ...keys.privateKey }, format: 'jwk' }))
    await expect(verifierAt(() => noon).verify(token)).rejects.toMatchObject({ reason: 'MALFORMED' })
  })

  test('any other text', async () => {
    const verifier = verifierAt(() => noon)
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        await expect(verifier.verify(text)).rejects.toMatchObject({ name: 'InvalidInternalToken' })
      }),
    )
  })
})

test('keys can be changed: the subgraph knows the old and the new one for a while', async () => {
  const next = await generateSigningKeys()
  const publicKeys = { keys: [...keys.publicKeys.keys, ...next.publicKeys.keys] }
  const verifier = createTokenVerifier({ publicKeys, audience: 'volunteer', clock: () => noon })
  const bySuccessor = createTokenSigner({ ...next, clock: () => noon })
  await expect(verifier.verify(await signed())).resolves.toMatchObject({ caller: secretary })
  const token = await bySuccessor.sign({ audience: 'volunteer', caller: secretary, locale: 'en' })
  await expect(verifier.verify(token)).resolves.toMatchObject({ caller: secretary })
})
