import type { Feature } from '@onecore/subgraph/service'
import { applyForVolunteerCertificate } from './apply-for-certificate.js'
import { volunteerCertificateKind } from './certificate.model.js'
import type { CertificateKeys } from './certificate-keys.js'
import { certificateSeriesKind } from './certificate-number.js'
import { certificatesCsv } from './certificates.csv.js'
import { certificateResolvers } from './certificates.resolvers.js'
import { denyVolunteerCertificate, dropVolunteerCertificate } from './end-application.js'
import { onCertifiedPersonErased } from './erasure.reactions.js'
import { issueVolunteerCertificate } from './issue-certificate.js'
import { revokeVolunteerCertificate } from './revoke-certificate.js'

/** 志愿服务记录证明 */
export function certificatesFeature(keys: CertificateKeys): Feature {
  const commands = [
    issueVolunteerCertificate(keys),
    denyVolunteerCertificate,
    dropVolunteerCertificate,
    revokeVolunteerCertificate,
  ]
  return {
    kinds: [volunteerCertificateKind, certificateSeriesKind],
    commands: [applyForVolunteerCertificate, ...commands],
    resolvers: certificateResolvers(keys, commands),
    reactions: [onCertifiedPersonErased],
    csvLists: [certificatesCsv],
  }
}
