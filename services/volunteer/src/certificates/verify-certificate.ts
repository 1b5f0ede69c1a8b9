import { timingSafeEqual } from 'node:crypto'
import { dayOf } from '@onecore/kernel/day'
import type { RequestContext } from '@onecore/subgraph/request-context'
import { type VolunteerCertificate, volunteerCertificateKind } from './certificate.model.js'
import { contentOf } from './certificate-content.js'
import { checkCodeOf } from './certificate-document.js'
import type { CertificateKeys } from './certificate-keys.js'
import { readNumber } from './certificate-number.js'
import { recordKindOf, titleOf } from './record-kind.js'

/** The same answer to every wrong number and every wrong code: it tells nothing about what exists. */
const unknown = { outcome: 'UNKNOWN' } as const

/**
 * Whether a certificate with this number and check code was issued, still holds, and what it says. Its content comes from
 * the signed document, never from fields beside it that somebody could have changed. 证明查验
 */
export async function verifyCertificate(
  typed: { readonly number: string; readonly checkCode: string },
  { verifying }: CertificateKeys,
  context: RequestContext,
) {
  const number = readNumber(typed.number)
  const certificate = number === null ? null : await context.read.first(volunteerCertificateKind, { number })
  const document = certificate?.document ?? null
  // Codes are printed in groups, and copied with the gaps.
  if (document === null || !isSame(typed.checkCode.replace(/\s/g, ''), checkCodeOf(document))) return unknown
  const content = contentOf(document, verifying)
  if (certificate === null || content === null) return unknown
  const recordKind = await recordKindOf(certificate, context)
  return {
    outcome: certificate.status === 'REVOKED' ? 'REVOKED' : 'VALID',
    recordKind,
    title: titleOf(recordKind, context.locale),
    content,
    revokedBecause: certificate.revokedBecause,
    revokedOn: revokedOn(certificate),
  } as const
}

/** Compares in a time that does not depend on how much of the code is right. */
function isSame(given: string, code: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(code)]
  return one.length === other.length && timingSafeEqual(one, other)
}

const revokedOn = ({ steps }: VolunteerCertificate) => {
  const step = steps.findLast(({ move }) => move === 'REVOKE')
  return step === undefined ? null : dayOf(step.at)
}
