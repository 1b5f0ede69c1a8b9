import { describe, expect, test } from '@jest/globals'
import { stableId } from '@onecore/kernel/type-id'
import fc from 'fast-check'
import { compactVerify, createLocalJWKSet } from 'jose'
import { type CertificateContent, checkCodeOf, openCertificate, signCertificate } from './certificate-document.js'
import {
  certificateKeys,
  generateCertificateKeys,
  publicCertificateKeySet,
  publicKeysOf,
  rotateCertificateKeys,
} from './certificate-keys.js'

const file = generateCertificateKeys()
const keys = certificateKeys.parse(file)
const content: CertificateContent = {
  version: 1,
  number: '2026-7K3MQ9-000123',
  issuedOn: '2026-03-10',
  identity: { personId: stableId('person', 'volunteer') },
  service: {
    from: '2026-01-01',
    to: '2026-03-01',
    minutes: 90,
    orders: 2,
    sessions: 0,
    teamIds: [stableId('team', 'team')],
  },
  issuer: { communityId: stableId('comm', 'here') },
  replaces: null,
}
const document = signCertificate(content, keys)

describe('a signed certificate', () => {
  test('says what was signed, and the same content always has the same code', () => {
    expect(openCertificate(document, keys.verifying)).toEqual(content)
    expect(signCertificate(content, keys)).toBe(document)
    expect(checkCodeOf(document)).toHaveLength(86)
  })

  test('is verified by any JOSE library, with nothing but the public keys', async () => {
    const published = { keys: publicKeysOf(keys).map((key) => ({ ...key })) }
    const { payload, protectedHeader } = await compactVerify(document, createLocalJWKSet(published))
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(content)
    expect(protectedHeader).toMatchObject({ alg: 'EdDSA', kid: file.current, typ: 'volunteer-certificate+jws' })
    expect(openCertificate(document, publicCertificateKeySet.parse(published))).toEqual(content)
  })

  test('fits into a QR code', () => {
    const most = 2_953 // bytes of a QR code of version 40 at its lowest correction
    const teamIds = Array.from({ length: 20 }, (_, index) => stableId('team', String(index)))
    const long = signCertificate({ ...content, service: { ...content.service, teamIds } }, keys)
    expect(long.length).toBeLessThan(most)
  })

  test('is nothing any more with one character changed, left out or added, whichever it is', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.'
    const place = fc.nat(document.length - 1)
    fc.assert(
      fc.property(place, fc.constantFrom(...alphabet, ''), (at, character) => {
        const changed = document.slice(0, at) + character + document.slice(at + 1)
        expect(openCertificate(changed, keys.verifying)).toEqual(changed === document ? content : null)
      }),
    )
    // Every last character, also those that stand for the same bytes.
    for (const last of alphabet) {
      const changed = document.slice(0, -1) + last
      expect(openCertificate(changed, keys.verifying) === null).toBe(changed !== document)
    }
    for (const more of ['A', '.', '=', '\n', ' ']) expect(openCertificate(document + more, keys.verifying)).toBeNull()
  })

  test.each(['', '.', '..', 'a.b.c', '{}', document.slice(1)])('is not %j', (text) => {
    expect(openCertificate(text, keys.verifying)).toBeNull()
  })
})

describe('keys that change', () => {
  const later = certificateKeys.parse(rotateCertificateKeys(file))

  test('leave what was signed before verifiable', () => {
    expect(openCertificate(document, later.verifying)).toEqual(content)
    const next = signCertificate(content, later)
    expect(next).not.toBe(document)
    expect(openCertificate(next, later.verifying)).toEqual(content)
  })

  test('verify nothing that was signed with a key they do not have', () => {
    expect(openCertificate(signCertificate(content, later), keys.verifying)).toBeNull()
    const strangers = certificateKeys.parse(generateCertificateKeys())
    expect(openCertificate(document, strangers.verifying)).toBeNull()
    // Nor under the id of one of them.
    const forged = { ...strangers, current: keys.current }
    expect(openCertificate(signCertificate(content, forged), keys.verifying)).toBeNull()
  })

  test('are never shown with their private half', () => {
    expect(JSON.stringify(publicKeysOf(later))).not.toContain('"d"')
    expect(publicKeysOf(later).map(({ kid }) => kid)).toEqual([later.current, keys.current])
  })
})
