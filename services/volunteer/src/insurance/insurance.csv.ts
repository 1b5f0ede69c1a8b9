import { csvList } from '@onecore/subgraph/downloads/csv-list'
import { teamName } from '../teams/team-name.js'
import { volunteersSeen } from '../volunteers/volunteers-seen.js'
import { type InsuranceProof, insuranceProofKind } from './insurance-proof.model.js'

/** Proofs of insurance as a file. */
export const insuranceProofsCsv = csvList<InsuranceProof>({
  connection: 'InsuranceProofConnection',
  kind: insuranceProofKind,
  title: { en: 'Insurance proofs', 'zh-CN': '保险凭证' },
  columns: [
    { header: { en: 'Proof', 'zh-CN': '凭证编号' }, value: ({ _id }) => _id },
    { header: { en: 'Team', 'zh-CN': '被保险队伍' }, value: ({ teamId }, context) => teamName(teamId, context) },
    { header: { en: 'Covers', 'zh-CN': '承保范围' }, enum: 'InsuredGroup', value: ({ insured }) => insured },
    {
      header: { en: 'Volunteers', 'zh-CN': '被保险志愿者编号' },
      value: async ({ volunteerIds }, context) => (await volunteersSeen(context, volunteerIds)).map(({ _id }) => _id),
    },
    { header: { en: 'Insurer', 'zh-CN': '承保机构' }, value: ({ insurer }) => insurer },
    { header: { en: 'Policy', 'zh-CN': '保单号' }, value: ({ policyNumber }) => policyNumber },
    { header: { en: 'First day', 'zh-CN': '起保日期' }, value: ({ validFrom }) => validFrom },
    { header: { en: 'Last day', 'zh-CN': '终止日期' }, value: ({ validTo }) => validTo },
    { header: { en: 'Withdrawn', 'zh-CN': '作废时间' }, value: ({ withdrawnAt }) => withdrawnAt },
  ],
})
