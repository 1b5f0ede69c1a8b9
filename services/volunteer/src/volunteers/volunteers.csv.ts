import { csvList } from '@onecore/subgraph/downloads/csv-list'
import { teamName } from '../teams/team-name.js'
import type { Qualification } from './qualification.js'
import { type Volunteer, volunteerKind } from './volunteer.model.js'

/** `MEDICAL_PRACTITIONER 2027-12-31`: what it is, and its last day if that is known. */
const inWords = ({ code, validTo }: Qualification): string => (validTo === null ? code : `${code} ${validTo}`)

/** Volunteers as a file. */
export const volunteersCsv = csvList<Volunteer>({
  connection: 'VolunteerConnection',
  kind: volunteerKind,
  title: { en: 'Volunteers', 'zh-CN': '志愿者' },
  columns: [
    { header: { en: 'Volunteer', 'zh-CN': '志愿者编号' }, value: ({ _id }) => _id },
    { header: { en: 'Registered', 'zh-CN': '注册时间' }, value: ({ createdAt }) => createdAt },
    { header: { en: 'State', 'zh-CN': '状态' }, enum: 'VolunteerState', value: ({ status }) => status },
    { header: { en: 'Person', 'zh-CN': '人员编号' }, value: ({ personId }) => personId },
    { header: { en: 'Community', 'zh-CN': '社区' }, value: ({ communityId }) => communityId },
    {
      header: { en: 'Teams', 'zh-CN': '所属队伍' },
      value: async ({ teamIds }, context) =>
        (await Promise.all(teamIds.map((teamId) => teamName(teamId, context)))).filter((name) => name !== undefined),
    },
    { header: { en: 'Skills', 'zh-CN': '专长' }, value: ({ skills }) => skills },
    {
      header: { en: 'Qualifications', 'zh-CN': '执业资格' },
      value: ({ qualifications = [] }) => qualifications.map(inWords),
    },
    {
      header: { en: 'Age band', 'zh-CN': '年龄段' },
      enum: 'VolunteerAgeBand',
      value: ({ ageBand = 'ADULT' }) => ageBand,
    },
    {
      header: { en: 'Guardian consents', 'zh-CN': '监护人同意' },
      value: ({ guardianConsent = null }) => guardianConsent !== null,
    },
    { header: { en: 'Barred because', 'zh-CN': '停用原因' }, value: ({ barring }) => barring?.reason },
  ],
})
