import { type KeyObject, sign, verify } from 'node:crypto'
import { calendarDay } from '@onecore/kernel/day'
import { idOf } from '@onecore/kernel/type-id'
import { z } from 'zod'
import type { CertificateKeys } from './certificate-keys.js'

/**
 * What a certificate says: the four blocks of the Measures for volunteer service records (《志愿服务记录与证明出具办法（试行）》,
 * Ministry of Civil Affairs order 67): whose service, which service, who issues, number and date. People and places are
 * ids, no personal data: whoever may, resolves the name when reading.
 */
const content = z.strictObject({
  /** Of this form. */
  version: z.literal(1),
  number: z.string(),
  issuedOn: calendarDay,
  identity: z.strictObject({ personId: idOf('person') }),
  service: z.strictObject({
    from: calendarDay,
    to: calendarDay,
    minutes: z.int().min(1),
    /** How many orders were served. */
    orders: z.int().min(0),
    /** At how many sessions of programmes the volunteer helped. */
    sessions: z.int().min(0).default(0),
    teamIds: z.array(idOf('team')),
  }),
  issuer: z.strictObject({ communityId: idOf('comm') }),
  /** The number of the revoked certificate in whose place it stands. */
  replaces: z.string().nullable(),
})
export type CertificateContent = z.infer<typeof content>

// A type of its own: nothing else that may ever be signed with such a key can pass for a certificate (RFC 7515, 4.1.9).
const type = 'volunteer-certificate+jws'
const header = z.strictObject({ alg: z.literal('EdDSA'), typ: z.literal(type), kid: z.string() })

/**
 * The certificate as a compact JWS (RFC 7515) with an Ed25519 signature: short enough for a QR code, and any JOSE library
 * verifies it. Signed here and not with one of those, because they sign asynchronously and a rule does not wait; the
 * signature is deterministic (RFC 8032), so the rule stays a pure one.
 */
export function signCertificate(certificate: CertificateContent, { current, signing }: CertificateKeys): string {
  const signed = `${encode({ alg: 'EdDSA', typ: type, kid: current })}.${encode(certificate)}`
  return `${signed}.${sign(null, Buffer.from(signed), signing).toString('base64url')}`
}

/** The check code of a signed certificate: its signature, which nobody can work out from the rest. 校验码 */
export const checkCodeOf = (document: string): string => document.split('.')[2] ?? ''

/** What a signed certificate says; null when it was not signed with one of these keys, or is not written as it was. */
export function openCertificate(
  document: string,
  verifying: ReadonlyMap<string, KeyObject>,
): CertificateContent | null {
  const [head = '', body = '', code = '', ...more] = document.split('.')
  const key = verifying.get(header.safeParse(decode(head)).data?.kid ?? '')
  const signature = Buffer.from(code, 'base64url')
  // The last character of a code has bits that say nothing: another one in its place would verify as well.
  if (key === undefined || more.length > 0 || signature.toString('base64url') !== code) return null
  if (!verify(null, Buffer.from(`${head}.${body}`), key, signature)) return null
  return content.safeParse(decode(body)).data ?? null
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

function decode(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return undefined // said by the schema
  }
}
