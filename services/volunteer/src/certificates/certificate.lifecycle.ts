import { lifecycle } from '@onecore/kernel/lifecycle'
import type { VolunteerCertificate } from './certificate.model.js'

export type VolunteerCertificateState = 'APPLIED' | 'ISSUED' | 'DENIED' | 'DROPPED' | 'REVOKED'

export interface VolunteerCertificateFacts {
  /** Who acts; null for the service itself. */
  readonly personId: string | null
}

const isOneself = {
  code: 'DECIDES_OWN_ACT',
  refuses: ({ volunteerPersonId }: VolunteerCertificate, { personId }: VolunteerCertificateFacts) =>
    volunteerPersonId === personId,
}

/**
 * A volunteer applies, and the community that keeps the record issues: "who organizes, records; who records,
 * certifies". It is issued by a person and not by itself, because the issuer answers for it with its name and seal, and
 * looks at it once; what it says comes from the record alone, so there is nothing to fill in. 志愿服务记录证明
 */
export const volunteerCertificateLifecycle = lifecycle<VolunteerCertificate, VolunteerCertificateFacts>()({
  name: 'VolunteerCertificate',
  term: '志愿服务记录证明',
  states: { APPLIED: '已申请', ISSUED: '已出具', DENIED: '不予出具', DROPPED: '已撤回申请', REVOKED: '已撤销' },
  initial: 'APPLIED',
  final: ['DENIED', 'DROPPED', 'REVOKED'],
  moves: {
    ISSUE: {
      from: ['APPLIED'],
      to: 'ISSUED',
      by: 'the community',
      term: '出具',
      source: 'Regulations art. 19: free of charge and truthful; Ministry of Civil Affairs order 67',
      guards: [isOneself],
    },
    DENY: { from: ['APPLIED'], to: 'DENIED', by: 'the community', term: '不予出具', guards: [isOneself] },
    DROP: { from: ['APPLIED'], to: 'DROPPED', by: 'the volunteer, or the person registry', term: '撤回申请' },
    REVOKE: {
      from: ['ISSUED'],
      to: 'REVOKED',
      by: 'the community secretary, a correction of hours, or the person registry',
      term: '撤销',
      source: 'Ministry of Civil Affairs order 67: what is wrong in a record is corrected',
    },
  },
})
