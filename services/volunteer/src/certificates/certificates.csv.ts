import { csvList, idIfSeen } from '@onecore/subgraph/downloads/csv-list'
import { volunteerKind } from '../volunteers/volunteer.model.js'
import { type VolunteerCertificate, volunteerCertificateKind } from './certificate.model.js'
import { recordKindOf } from './record-kind.js'

/** Certificates as a file: the register of what was issued, without the signed texts. */
export const certificatesCsv = csvList<VolunteerCertificate>({
  connection: 'VolunteerCertificateConnection',
  kind: volunteerCertificateKind,
  title: { en: 'Volunteer certificates', 'zh-CN': '志愿服务记录证明' },
  columns: [
    { header: { en: 'Certificate', 'zh-CN': '编号' }, value: ({ _id }) => _id },
    { header: { en: 'Applied', 'zh-CN': '申请时间' }, value: ({ createdAt }) => createdAt },
    { header: { en: 'State', 'zh-CN': '状态' }, enum: 'VolunteerCertificateState', value: ({ status }) => status },
    { header: { en: 'Number', 'zh-CN': '证明编号' }, value: ({ number }) => number },
    {
      header: { en: 'Kind of record', 'zh-CN': '记录类型' },
      enum: 'VolunteerRecordKind',
      value: (certificate, context) => (certificate.document === null ? null : recordKindOf(certificate, context)),
    },
    {
      header: { en: 'Volunteer', 'zh-CN': '志愿者编号' },
      value: idIfSeen(volunteerKind, ({ volunteerId }: VolunteerCertificate) => volunteerId),
    },
    { header: { en: 'Community', 'zh-CN': '出具社区' }, value: ({ communityId }) => communityId },
    { header: { en: 'From', 'zh-CN': '申请起始日期' }, value: ({ from }) => from },
    { header: { en: 'To', 'zh-CN': '申请截止日期' }, value: ({ to }) => to },
    {
      header: { en: 'Replaces', 'zh-CN': '替换的证明' },
      value: idIfSeen(volunteerCertificateKind, ({ replacesId }: VolunteerCertificate) => replacesId),
    },
    {
      header: { en: 'Revoked because', 'zh-CN': '撤销原因' },
      enum: 'VolunteerCertificateRevocation',
      value: ({ revokedBecause }) => revokedBecause,
    },
    { header: { en: 'Reason', 'zh-CN': '说明' }, value: ({ reason }) => reason },
  ],
})
