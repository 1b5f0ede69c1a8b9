import { certificateRevoked } from '@onecore/events/contracts/volunteer'
import type { StoredDocument } from '@onecore/store/kind'
import type { Decision } from '@onecore/subgraph/command/decision'
import type { Reader } from '@onecore/subgraph/command/reader'
import { volunteerCertificateLifecycle } from './certificate.lifecycle.js'
import { type RevocationCause, type VolunteerCertificate, volunteerCertificateKind } from './certificate.model.js'

/** What every revocation sets and tells, whoever decided it. Whoever verifies the certificate is told the cause. */
export const revoked = (
  decision: Decision<VolunteerCertificate>,
  { _id, volunteerId, communityId }: VolunteerCertificate,
  cause: RevocationCause,
): Decision<VolunteerCertificate> =>
  decision
    .set({ revokedBecause: cause })
    .emit(certificateRevoked, { certificateId: _id, volunteerId, communityId, cause })

/** As {@link revoked}, decided by the service itself. */
export const revokeByItself = (
  decision: Decision<VolunteerCertificate>,
  certificate: VolunteerCertificate,
  cause: RevocationCause,
): Decision<VolunteerCertificate> =>
  revoked(decision.move(volunteerCertificateLifecycle, 'REVOKE', { personId: null }), certificate, cause)

/** The certificates that still say that these hours were served. */
export const certificatesOf = (read: Reader, hourEntryId: string): Promise<VolunteerCertificate[]> =>
  read.list(volunteerCertificateKind, { hourEntryIds: hourEntryId, status: 'ISSUED' })

/**
 * Hours that were certified turned out wrong: the certificates that rest on them no longer hold, from the moment of the
 * correction on. The volunteer applies for another in their place.
 */
export function revokeWrongCertificates<Doc extends StoredDocument>(
  decision: Decision<Doc>,
  certificates: readonly VolunteerCertificate[],
): Decision<Doc> {
  for (const certificate of certificates) {
    decision.change(volunteerCertificateKind, certificate, (wrong) =>
      revokeByItself(wrong, certificate, 'HOURS_CORRECTED'),
    )
  }
  return decision
}
